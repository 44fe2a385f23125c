import { corsExhibit, headerExhibit, preflightFaultOf } from '../../facts/cors-fault.ts';
import { combinedValueOf } from '../../http/headers.ts';
import { defineRule } from '../../rule.ts';

const FIELD = 'Access-Control-Allow-Methods';

export default defineRule({
  id: 'cors-preflight-method-invalid',
  severity: 'blocking',
  who: ['api'],
  needs: ['preflight'],
  spec: [
    'https://fetch.spec.whatwg.org/#cors-preflight-fetch-0',
    'https://fetch.spec.whatwg.org/#extract-header-list-values',
  ],
  remedy: 'cors-allow-preflight',
  texts: {
    en: {
      title: 'list of methods does not parse',
      found:
        '`Access-Control-Allow-Methods` is `{list}`, which is no list of names with commas between them, so the browser dropped it and did not send `{method} {path}`.',
      fix: 'Separate the names in `Access-Control-Allow-Methods` by commas, without quotes or brackets.',
    },
    ja: {
      title: 'メソッドの一覧が解釈できない',
      found:
        '`Access-Control-Allow-Methods` の `{list}` はカンマ区切りの一覧として解釈できないため、ブラウザーはこれを無視し、`{method} {path}` を送りませんでした。',
      fix: '`Access-Control-Allow-Methods` の名前は、引用符や括弧を付けずカンマで区切ってください。',
    },
  },
  evaluate(facts, found) {
    if (preflightFaultOf(facts) !== 'method-invalid') return undefined;
    const { method, url, preflight } = facts;
    return found(
      'found',
      { list: combinedValueOf(preflight.response?.headers ?? [], FIELD) ?? '', method, path: url.pathname },
      [corsExhibit(facts), headerExhibit(facts, 'preflight-response', FIELD)],
      'certain',
    );
  },
});
