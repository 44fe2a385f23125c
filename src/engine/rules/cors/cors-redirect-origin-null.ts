import { corsExhibit, headerExhibit, responseFaultOf } from '../../facts/cors-fault.ts';
import { taintedAt } from '../../http/http-redirect.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cors-redirect-origin-null',
  severity: 'blocking',
  who: ['api'],
  needs: ['request', 'response'],
  spec: ['https://fetch.spec.whatwg.org/#concept-request-tainted-origin'],
  beats: ['cors-origin-mismatch'],
  remedy: 'call-final-url',
  texts: {
    en: {
      title: 'Origin lost in a redirect',
      found:
        '`{from}` redirected the request to `{to}`, another origin, so the browser sent `Origin: null` there, and the answer allows only `{allowed}`.',
      fix: 'Call `{address}` directly from the page, or have `{from}` answer without a redirect.',
    },
    ja: {
      title: 'リダイレクトで Origin が null になった',
      found:
        '`{from}` が別オリジンの `{to}` へリダイレクトしたため、ブラウザーは `Origin: null` を送りました。応答が許可しているのは `{allowed}` だけです。',
      fix: 'ページから `{address}` を直接呼び出すか、`{from}` がリダイレクトせずに応答するようにしてください。',
    },
  },
  applies: ({ cors, exchange }) => cors?.origin === 'null' && exchange.initiator !== 'null',
  evaluate(facts, found) {
    const { url, exchange } = facts;
    const urls = exchange.hops.map(({ request }) => new URL(request.url));
    const at = taintedAt(exchange.initiator ?? 'null', urls);
    const [from, to] = [urls[at - 1], urls[at]];
    if (!from || !to || responseFaultOf(facts) !== 'origin-mismatch') return undefined;
    const evidence = headerExhibit(facts, 'response', 'Access-Control-Allow-Origin');
    const allowed = evidence.kind === 'header' ? evidence.value : '';
    return found(
      'found',
      { from: from.origin, to: to.origin, allowed, address: url.origin + url.pathname },
      [corsExhibit(facts), evidence],
      'certain',
    );
  },
});
