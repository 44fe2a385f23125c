import { corsExhibit, preflightRefusalOf } from '../../facts/cors-fault.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cors-preflight-refused',
  severity: 'blocking',
  who: ['api'],
  needs: ['preflight'],
  spec: ['https://fetch.spec.whatwg.org/#cors-preflight-fetch-0'],
  remedy: 'cors-allow-preflight',
  texts: {
    en: {
      title: 'preflight refused by the CORS layer',
      found:
        'The CORS layer of `{host}` turned the preflight of `{method} {path}` down with `{status}`: `{origin}`, the method or a header is not on its list.',
      fix: 'Put `{origin}`, `{method}` and the headers of the request on the lists of what `{host}` allows.',
    },
    ja: {
      title: 'CORS 層がプリフライトを拒否',
      found:
        '`{host}` の CORS 層が `{method} {path}` のプリフライトを `{status}` で拒否しました。`{origin}`、メソッド、ヘッダーのいずれかが許可されていません。',
      fix: '`{host}` の許可リストに `{origin}`、`{method}`、リクエストのヘッダーを加えてください。',
    },
  },
  evaluate(facts, found) {
    const refusal = preflightRefusalOf(facts);
    if (refusal?.by !== 'cors') return undefined;
    const { method, url, preflight, cors } = facts;
    const status = preflight.response?.status ?? 0;
    return found(
      'found',
      { method, path: url.pathname, host: url.host, status, origin: cors?.origin ?? '' },
      [corsExhibit(facts), ...refusal.evidence],
      'certain',
    );
  },
});
