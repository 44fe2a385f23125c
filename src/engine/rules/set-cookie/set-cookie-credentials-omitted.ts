import { askerOf } from '../../exhibits/cookie-exhibit.ts';
import { refusedLine, WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'set-cookie-credentials-omitted',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  leg: 'refusing',
  spec: ['https://fetch.spec.whatwg.org/#http-network-fetch'],
  beats: WITHOUT_SESSION,
  remedy: 'sign-in-with-credentials',
  texts: {
    en: {
      title: 'cookie in an answer without credentials ignored',
      found:
        '`{host}` set the cookie `{cookie}` for `{page}`, another origin, and the browser has no such cookie: it ignores `Set-Cookie` where the request is made without credentials, so this request went without it.',
      fix: "Send the request that gets `{cookie}` with `credentials: 'include'` (`withCredentials` in XMLHttpRequest and axios), and this one too.",
      foundNow:
        'This answer sets the cookie `{cookie}` for `{page}`, another origin, whose request was made without credentials, so the browser ignores it and the next request to `{host}` will go without it.',
    },
    ja: {
      title: '資格情報なしのリクエストの応答で Cookie が無視された',
      found:
        '`{host}` は別オリジンの `{page}` に Cookie `{cookie}` を設定しましたが、ブラウザーには保存されていません。資格情報なしのリクエストでは `Set-Cookie` が無視されるため、このリクエストには Cookie が付きませんでした。',
      fix: "`{cookie}` を受け取るリクエストとこのリクエストの両方に `credentials: 'include'`（XMLHttpRequest と axios では `withCredentials`）を指定してください。",
      foundNow:
        'このレスポンスは別オリジンの `{page}` に Cookie `{cookie}` を設定していますが、リクエストが資格情報なしのため、ブラウザーは無視します。`{host}` への次のリクエストにも Cookie は付きません。',
    },
  },
  evaluate(facts, found) {
    const refused = refusedLine(facts, 'set-cookie-credentials-omitted');
    if (!refused) return undefined;
    const { isNow, evidence, confidence, instead } = refused;
    const values = { ...refused.values, page: askerOf(facts) };
    // That the jar lacks the cookie is no more than likely to have this reason.
    const sure = !isNow && confidence === 'certain' ? 'likely' : confidence;
    return found(isNow ? 'foundNow' : 'found', values, evidence, sure, instead);
  },
});
