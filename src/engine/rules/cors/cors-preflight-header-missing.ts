import { corsExhibit, headerExhibit, preflightFaultOf } from '../../facts/cors-fault.ts';
import { namesOf } from '../../http/header-list.ts';
import { defineRule } from '../../rule.ts';

const FIELD = 'Access-Control-Allow-Headers';

export default defineRule({
  id: 'cors-preflight-header-missing',
  severity: 'blocking',
  who: ['api'],
  needs: ['preflight'],
  spec: ['https://fetch.spec.whatwg.org/#cors-preflight-fetch-0'],
  remedy: 'cors-allow-preflight',
  texts: {
    en: {
      title: 'header not allowed by the preflight',
      found: '`Access-Control-Allow-Headers` does not list {headers}, so the browser did not send `{method} {path}`.',
      fix: 'Add {headers} to `Access-Control-Allow-Headers` in the answer to `OPTIONS {path}`.',
      foundAbsent:
        'The answer to the preflight has no `Access-Control-Allow-Headers`, and the request carries {headers}, so the browser did not send `{method} {path}`.',
      foundLiteral:
        '`Access-Control-Allow-Headers` is `*`, which stands for no header once a request carries credentials, so {headers} was not allowed and the browser did not send `{method} {path}`.',
      fixLiteral: 'List {headers} by name in `Access-Control-Allow-Headers` of the answer to `OPTIONS {path}`.',
    },
    ja: {
      title: 'プリフライトで許可されていないヘッダー',
      found:
        '`Access-Control-Allow-Headers` に {headers} がないため、ブラウザーは `{method} {path}` を送りませんでした。',
      fix: '`OPTIONS {path}` への応答の `Access-Control-Allow-Headers` に {headers} を加えてください。',
      foundAbsent:
        'プリフライトへの応答に `Access-Control-Allow-Headers` がありません。リクエストには {headers} が付くため、ブラウザーは `{method} {path}` を送りませんでした。',
      foundLiteral:
        '`Access-Control-Allow-Headers` は `*` ですが、資格情報付きのリクエストではワイルドカードになりません。{headers} が許可されていないため、ブラウザーは `{method} {path}` を送りませんでした。',
      fixLiteral: '`OPTIONS {path}` への応答の `Access-Control-Allow-Headers` に {headers} を名前で列挙してください。',
    },
  },
  evaluate(facts, found) {
    if (preflightFaultOf(facts) !== 'header-missing') return undefined;
    const { method, url, preflight, cors } = facts;
    const missing = cors?.preflight?.missingHeaders ?? [];
    const listed = namesOf(preflight.response?.headers ?? [], FIELD);
    const text = listed === undefined ? 'foundAbsent' : listed.includes('*') ? 'foundLiteral' : 'found';
    // What the page set on purpose comes first.
    const headers = missing.toSorted((a, b) => Number(b === 'authorization') - Number(a === 'authorization'));
    return found(
      text,
      { headers: { list: headers }, method, path: url.pathname },
      [corsExhibit(facts), headerExhibit(facts, 'preflight-response', FIELD)],
      'certain',
    );
  },
});
