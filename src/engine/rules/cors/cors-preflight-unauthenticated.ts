import { corsExhibit, preflightRefusalOf } from '../../facts/cors-fault.ts';
import { defineRule } from '../../rule.ts';

/** Chromium keeps a 407 that no configured proxy sent from everybody, and names only the error. */
const HIDDEN_407 = 'net::ERR_UNEXPECTED_PROXY_AUTH';

export default defineRule({
  id: 'cors-preflight-unauthenticated',
  severity: 'blocking',
  who: ['api', 'proxy'],
  needs: ['preflight'],
  spec: [
    'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0',
    'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
  ],
  beats: ['authorization-missing', 'proxy-authentication-required'],
  remedy: 'cors-answer-preflight',
  texts: {
    en: {
      title: 'preflight asked for credentials',
      found:
        'The preflight of `{method} {path}` was answered with `{status}`: `{host}` asks for credentials before it looks at CORS, and a preflight never carries any.',
      fix: 'Let `{host}` answer `OPTIONS` before authentication, with a 2xx status and the `Access-Control-Allow-*` headers.',
      foundProxy:
        'The preflight of `{method} {path}` was answered with `{status}`: a proxy in front of `{host}` asks for credentials, and a preflight never carries any.',
      fixProxy: 'Let the proxy pass `OPTIONS` on to `{host}` without credentials.',
      foundForbidden:
        'The preflight of `{method} {path}` was answered with `{status}`, most likely because it carries no credentials: a preflight never does.',
    },
    ja: {
      title: 'プリフライトに認証が求められた',
      found:
        '`{method} {path}` のプリフライトに `{status}` が返りました。`{host}` は CORS より先に認証を求めていますが、プリフライトは資格情報を送りません。',
      fix: '`{host}` が認証より前に `OPTIONS` に応答し、2xx と `Access-Control-Allow-*` ヘッダーを返すようにしてください。',
      foundProxy:
        '`{method} {path}` のプリフライトに `{status}` が返りました。`{host}` の手前のプロキシーが認証を求めていますが、プリフライトは資格情報を送りません。',
      fixProxy: 'プロキシーが `OPTIONS` を認証なしで `{host}` に通すようにしてください。',
      foundForbidden:
        '`{method} {path}` のプリフライトに `{status}` が返りました。資格情報がないことが原因と考えられますが、プリフライトは資格情報を送りません。',
    },
  },
  evaluate(facts, found) {
    const { method, url, preflight, exchange } = facts;
    const target = { method, path: url.pathname, host: url.host };
    if (exchange.error === HIDDEN_407 && !preflight.response) {
      const evidence = [{ kind: 'error', name: HIDDEN_407 }] as const;
      return found('foundProxy', { ...target, status: 407 }, evidence, 'certain', { who: ['proxy', 'admin'] });
    }
    const refusal = preflightRefusalOf(facts);
    if (refusal?.by !== 'authentication') return undefined;
    const status = preflight.response?.status ?? 0;
    const text = status === 407 ? 'foundProxy' : refusal.confidence === 'certain' ? 'found' : 'foundForbidden';
    return found(
      text,
      { ...target, status },
      [corsExhibit(facts), { kind: 'status', of: 'preflight-response', status }, ...refusal.evidence],
      refusal.confidence,
      { who: status === 407 ? ['proxy', 'admin'] : ['api', 'proxy'] },
    );
  },
});
