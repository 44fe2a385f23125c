import { corsExhibit, headerExhibit, preflightFaultOf } from '../../facts/cors-fault.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cors-preflight-origin-missing',
  severity: 'blocking',
  who: ['api'],
  needs: ['preflight'],
  spec: ['https://fetch.spec.whatwg.org/#cors-check', 'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0'],
  remedy: 'cors-allow-preflight',
  texts: {
    en: {
      title: 'preflight without Allow-Origin',
      found:
        'The preflight was answered with `{status}` but without `Access-Control-Allow-Origin`, so the browser did not send `{method} {path}`.',
      fix: 'Answer `OPTIONS {path}` with `Access-Control-Allow-Origin: {origin}` and the other `Access-Control-Allow-*` headers.',
    },
    ja: {
      title: 'プリフライトに Allow-Origin がない',
      found:
        'プリフライトへの応答 `{status}` に `Access-Control-Allow-Origin` がないため、ブラウザーは `{method} {path}` を送りませんでした。',
      fix: '`OPTIONS {path}` に、`Access-Control-Allow-Origin: {origin}` と他の `Access-Control-Allow-*` ヘッダーを返してください。',
    },
  },
  evaluate(facts, found) {
    if (preflightFaultOf(facts) !== 'origin-missing') return undefined;
    const { method, url, preflight, cors } = facts;
    return found(
      'found',
      {
        method,
        path: url.pathname,
        origin: cors?.origin ?? '',
        status: preflight.response?.status ?? 0,
      },
      [corsExhibit(facts), headerExhibit(facts, 'preflight-response', 'Access-Control-Allow-Origin')],
      'certain',
    );
  },
});
