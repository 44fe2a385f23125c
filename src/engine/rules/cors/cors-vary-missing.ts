import type { Header } from '../../case.ts';
import { headerExhibit } from '../../facts/cors-fault.ts';
import type { Facts } from '../../facts.ts';
import { combinedValueOf } from '../../http/headers.ts';
import { variesByOrigin } from '../../http/vary.ts';
import { defineRule } from '../../rule.ts';

const isStored = (headers: readonly Header[]) => !/\bno-store\b/i.test(combinedValueOf(headers, 'cache-control') ?? '');

/** The other page's origin to which this server's last answer was shared; one answer alone does not show that it follows who asks. */
function otherOriginOf({ case: of, cors }: Facts): string | undefined {
  const { initiator, hops } = of.allowedBefore ?? {};
  const headers = hops?.at(-1)?.response?.headers ?? [];
  const allowed = combinedValueOf(headers, 'access-control-allow-origin');
  if (allowed === undefined || allowed !== initiator || allowed === cors?.origin) return undefined;
  return !variesByOrigin(headers) && isStored(headers) ? allowed : undefined;
}

export default defineRule({
  id: 'cors-vary-missing',
  severity: 'risky',
  who: ['api'],
  needs: ['response'],
  spec: ['https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches'],
  remedy: 'cors-vary-origin',
  texts: {
    en: {
      title: 'Allow-Origin without Vary',
      found:
        '`{host}` answers each page with its own origin, `{origin}` here and `{other}` before, and without `Vary: Origin`: a cache may hand the answer for one to the other, which then may not read it.',
      fix: 'Let `{host}` send `Vary: Origin` with every answer whose `Access-Control-Allow-Origin` follows the request.',
    },
    ja: {
      title: 'Allow-Origin に Vary がない',
      found:
        '`{host}` は各ページにそのオリジン（今回は `{origin}`、以前は `{other}`）を返していますが、`Vary: Origin` がありません。キャッシュが一方への応答をもう一方に返すと、そのページは読み取れなくなります。',
      fix: '`Access-Control-Allow-Origin` をリクエストに応じて変える応答には、`{host}` が必ず `Vary: Origin` を付けるようにしてください。',
    },
  },
  applies: ({ cors, method }) => cors !== undefined && (method === 'GET' || method === 'HEAD'),
  evaluate(facts, found) {
    const { response, cors, url } = facts;
    const other = otherOriginOf(facts);
    const allowed = combinedValueOf(response.headers, 'access-control-allow-origin');
    if (!cors || other === undefined || allowed !== cors.origin || variesByOrigin(response.headers)) return undefined;
    return found(
      'found',
      { host: url.host, origin: cors.origin, other },
      [
        headerExhibit(facts, 'response', 'Access-Control-Allow-Origin'),
        { kind: 'header-absent', of: 'response', name: 'Vary' },
      ],
      'certain',
    );
  },
});
