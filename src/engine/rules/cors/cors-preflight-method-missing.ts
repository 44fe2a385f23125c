import { corsExhibit, headerExhibit, preflightFaultOf } from '../../facts/cors-fault.ts';
import { namesOf } from '../../http/header-list.ts';
import { defineRule } from '../../rule.ts';

const FIELD = 'Access-Control-Allow-Methods';

export default defineRule({
  id: 'cors-preflight-method-missing',
  severity: 'blocking',
  who: ['api'],
  needs: ['preflight'],
  spec: ['https://fetch.spec.whatwg.org/#cors-preflight-fetch-0'],
  remedy: 'cors-allow-preflight',
  texts: {
    en: {
      title: 'method not allowed by the preflight',
      found: '`Access-Control-Allow-Methods` does not list `{method}`, so the browser did not send `{method} {path}`.',
      fix: 'Add `{method}` to `Access-Control-Allow-Methods` in the answer to `OPTIONS {path}`.',
      foundAbsent:
        'The answer to the preflight has no `Access-Control-Allow-Methods`, so the browser did not send `{method} {path}`.',
      foundLiteral:
        '`Access-Control-Allow-Methods` is `*`, which stands for no method once a request carries credentials, so the browser did not send `{method} {path}`.',
      fixLiteral: 'List `{method}` by name in `Access-Control-Allow-Methods` of the answer to `OPTIONS {path}`.',
      foundCase:
        '`Access-Control-Allow-Methods` lists `{method}` in other letters, and methods are compared letter by letter, so the browser did not send `{method} {path}`.',
      fixCase: 'Write the method in capitals on both sides: in the call and in `Access-Control-Allow-Methods`.',
    },
    ja: {
      title: 'プリフライトで許可されていないメソッド',
      found:
        '`Access-Control-Allow-Methods` に `{method}` がないため、ブラウザーは `{method} {path}` を送りませんでした。',
      fix: '`OPTIONS {path}` への応答の `Access-Control-Allow-Methods` に `{method}` を加えてください。',
      foundAbsent:
        'プリフライトへの応答に `Access-Control-Allow-Methods` がないため、ブラウザーは `{method} {path}` を送りませんでした。',
      foundLiteral:
        '`Access-Control-Allow-Methods` は `*` ですが、資格情報付きのリクエストではワイルドカードになりません。ブラウザーは `{method} {path}` を送りませんでした。',
      fixLiteral: '`OPTIONS {path}` への応答の `Access-Control-Allow-Methods` に `{method}` を名前で列挙してください。',
      foundCase:
        '`Access-Control-Allow-Methods` の `{method}` は大文字・小文字が異なります。メソッドは文字どおりに比較されるため、ブラウザーは `{method} {path}` を送りませんでした。',
      fixCase: 'メソッドを、呼び出し側と `Access-Control-Allow-Methods` の両方で大文字にしてください。',
    },
  },
  evaluate(facts, found) {
    if (preflightFaultOf(facts) !== 'method-missing') return undefined;
    const { method, url, preflight } = facts;
    const listed = namesOf(preflight.response?.headers ?? [], FIELD);
    const hasOtherCase = listed?.some((name) => name.toUpperCase() === method.toUpperCase());
    const text = !listed ? 'foundAbsent' : hasOtherCase ? 'foundCase' : listed.includes('*') ? 'foundLiteral' : 'found';
    return found(
      text,
      { method, path: url.pathname },
      [corsExhibit(facts), headerExhibit(facts, 'preflight-response', FIELD)],
      'certain',
    );
  },
});
