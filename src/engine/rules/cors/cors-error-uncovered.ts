import { corsExhibit, coveredElsewhere, headerExhibit, responseFaultOf } from '../../facts/cors-fault.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cors-error-uncovered',
  severity: 'blocking',
  who: ['api', 'proxy'],
  needs: ['response'],
  spec: ['https://fetch.spec.whatwg.org/#cors-check'],
  remedy: 'cors-cover-errors',
  texts: {
    en: {
      title: 'error answer without CORS headers',
      found:
        '`{host}` answered `{method} {path}` with `{status}`, but this answer lacks the `Access-Control-Allow-Origin` that its preflight had, so the page sees only a network error.',
      fix: 'Send the CORS headers with error answers as well: put CORS outside of authentication and error handling.',
      foundBefore:
        '`{host}` answered `{method} {path}` with `{status}`, but this answer lacks the `Access-Control-Allow-Origin` that other answers of this server have, so the page sees only a network error.',
    },
    ja: {
      title: 'エラー応答に CORS ヘッダーがない',
      found:
        '`{host}` は `{method} {path}` に `{status}` を返しましたが、プリフライトの応答にあった `Access-Control-Allow-Origin` がこの応答にはないため、ページからはネットワークエラーにしか見えません。',
      fix: 'エラー応答にも CORS ヘッダーを付けてください。CORS の処理を認証やエラー処理の外側に置きます。',
      foundBefore:
        '`{host}` は `{method} {path}` に `{status}` を返しましたが、このサーバーの他の応答にある `Access-Control-Allow-Origin` がこの応答にはないため、ページからはネットワークエラーにしか見えません。',
    },
  },
  applies: ({ response }) => response.status >= 400,
  evaluate(facts, found) {
    const covered = coveredElsewhere(facts);
    if (responseFaultOf(facts) !== 'origin-missing' || !covered) return undefined;
    const { method, url, response } = facts;
    return found(
      covered === 'preflight' ? 'found' : 'foundBefore',
      { method, path: url.pathname, host: url.host, status: response.status },
      [
        corsExhibit(facts),
        { kind: 'status', of: 'response', status: response.status },
        headerExhibit(facts, 'response', 'Access-Control-Allow-Origin'),
      ],
      'certain',
    );
  },
});
