import { addressSpaceOf, localNetworkDenialOf } from '../../facts/local-network.ts';
import type { Facts } from '../../facts.ts';
import { isLoopback } from '../../http/trustworthy.ts';
import { defineRule } from '../../rule.ts';

const originOf = (url: string | undefined) =>
  url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;

/** The page around a frame of another origin, which must hand its permission on. */
function pageAround({ exchange: { documents, initiator } }: Facts): string | undefined {
  const top = originOf(documents.at(-1));
  return top === initiator ? undefined : top;
}

export default defineRule({
  id: 'cors-local-network-denied',
  severity: 'blocking',
  who: ['user', 'page'],
  needs: [],
  spec: ['https://wicg.github.io/local-network-access/#local-network-access-check'],
  remedy: 'allow-local-network',
  texts: {
    en: {
      title: 'local network access denied',
      found:
        '`{host}` is in the local network or on this machine, and the browser was not allowed to let `{page}` reach it there, so it stopped `{method} {path}`; no CORS header had a say in it.',
      fix: 'Allow `{page}` to reach the local network: by the button left of the address, or when the browser asks. It asks while the page is in use, so call `{host}` after a click.',
      foundLoopback:
        '`{host}` is this machine itself, and the browser was not allowed to let `{page}` reach it, so it stopped `{method} {path}`; no CORS header had a say in it.',
      fixLoopback:
        'Allow `{page}` to reach apps on this device: by the button left of the address, or when the browser asks. It asks while the page is in use, so call `{host}` after a click.',
      foundFrame:
        '`{host}` is in the local network or on this machine, and `{page}`, a frame of `{top}`, was not allowed to reach it there, so the browser stopped `{method} {path}`.',
      fixFrame:
        'Let `{top}` hand the permission on with `allow="local-network; loopback-network"` at the `iframe`, and allow it when the browser asks.',
      foundInsecure:
        '`{host}` is in the local network or on this machine, and `{page}` came over plain http: browsers let only pages that came over https ask for leave to reach it there.',
      fixInsecure: 'Serve `{page}` over https; the browser then asks for leave.',
    },
    ja: {
      title: 'ローカルネットワークへのアクセスが拒否された',
      found:
        '`{host}` はローカルネットワーク内またはこのマシンにあり、`{page}` からのアクセスが許可されていないため、ブラウザーは `{method} {path}` を止めました。CORS ヘッダーの問題ではありません。',
      fix: 'アドレスの左にあるボタンから、またはブラウザーの確認画面で、`{page}` にローカルネットワークへのアクセスを許可してください。確認はページの操作中に表示されるため、`{host}` の呼び出しはクリックの後に行います。',
      foundLoopback:
        '`{host}` はこのマシン自身であり、`{page}` からのアクセスが許可されていないため、ブラウザーは `{method} {path}` を止めました。CORS ヘッダーの問題ではありません。',
      fixLoopback:
        'アドレスの左にあるボタンから、またはブラウザーの確認画面で、`{page}` にこのデバイス上のアプリへのアクセスを許可してください。確認はページの操作中に表示されるため、`{host}` の呼び出しはクリックの後に行います。',
      foundFrame:
        '`{host}` はローカルネットワーク内またはこのマシンにあり、`{top}` のフレームである `{page}` からのアクセスが許可されていないため、ブラウザーは `{method} {path}` を止めました。',
      fixFrame:
        '`{top}` の `iframe` に `allow="local-network; loopback-network"` を付けて権限を渡し、ブラウザーの確認画面で許可してください。',
      foundInsecure:
        '`{host}` はローカルネットワーク内またはこのマシンにあり、`{page}` は暗号化なしの http で開かれています。アクセスの許可を求められるのは https のページだけです。',
      fixInsecure: '`{page}` を https で提供してください。ブラウザーが許可を求めるようになります。',
    },
  },
  evaluate(facts, found) {
    const denial = localNetworkDenialOf(facts);
    const { exchange, url, method } = facts;
    if (!denial || exchange.initiator === undefined) return undefined;
    const values = { host: url.host, page: exchange.initiator, method, path: url.pathname };
    const evidence = [{ kind: 'error', name: denial.error }] as const;
    const confidence = denial.isNamed ? 'certain' : 'likely';
    const page = URL.canParse(exchange.initiator) ? new URL(exchange.initiator) : undefined;
    if (page?.protocol === 'http:' && !isLoopback(page.hostname))
      return found('foundInsecure', values, evidence, confidence, { who: ['page'] });
    const top = pageAround(facts);
    if (top) return found('foundFrame', { ...values, top }, evidence, confidence, { who: ['page', 'user'] });
    const text = addressSpaceOf(url.hostname) === 'loopback' ? 'foundLoopback' : 'found';
    return found(text, values, evidence, confidence);
  },
});
