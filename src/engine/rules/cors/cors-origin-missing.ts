import { corsExhibit, coveredElsewhere, headerExhibit, responseFaultOf } from '../../facts/cors-fault.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cors-origin-missing',
  severity: 'blocking',
  who: ['api'],
  needs: ['response'],
  spec: ['https://fetch.spec.whatwg.org/#cors-check'],
  remedy: 'cors-allow',
  texts: {
    en: {
      title: 'answer without Allow-Origin',
      found:
        '`{host}` answered `{method} {path}` with `{status}` but without `Access-Control-Allow-Origin`, so the browser keeps the answer from `{origin}`.',
      fix: 'Let `{host}` answer with `Access-Control-Allow-Origin: {origin}`; if it is not yours to change, call it from a server of your own.',
      foundError:
        '`{host}` answered `{method} {path}` with `{status}` and without `Access-Control-Allow-Origin`, so the page `{origin}` sees a network error in place of the `{status}`.',
      fixError:
        'Send `Access-Control-Allow-Origin: {origin}` with every answer of `{host}`, errors included; the `{status}` itself then shows in the page.',
    },
    ja: {
      title: '応答に Allow-Origin がない',
      found:
        '`{host}` は `{method} {path}` に `{status}` を返しましたが、`Access-Control-Allow-Origin` がないため、ブラウザーは `{origin}` に応答を渡しません。',
      fix: '`{host}` が `Access-Control-Allow-Origin: {origin}` を返すようにしてください。変更できない場合は、自分のサーバーを経由して呼び出します。',
      foundError:
        '`{host}` は `{method} {path}` に `{status}` を `Access-Control-Allow-Origin` なしで返したため、ページ `{origin}` からは `{status}` ではなくネットワークエラーに見えます。',
      fixError:
        'エラーも含む `{host}` のすべての応答に `Access-Control-Allow-Origin: {origin}` を付けてください。そうすれば `{status}` 自体がページから見えるようになります。',
    },
  },
  evaluate(facts, found) {
    const { method, url, response, cors } = facts;
    const isError = response.status >= 400;
    if (responseFaultOf(facts) !== 'origin-missing' || (isError && coveredElsewhere(facts))) return undefined;
    return found(
      isError ? 'foundError' : 'found',
      { method, path: url.pathname, host: url.host, status: response.status, origin: cors?.origin ?? '' },
      [corsExhibit(facts), headerExhibit(facts, 'response', 'Access-Control-Allow-Origin')],
      'certain',
    );
  },
});
