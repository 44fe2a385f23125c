import { CREDENTIALS_WANTED } from '../../dialects/credentials-wanted.ts';
import { SESSION_WANTED } from '../../dialects/session-wanted.ts';
import { withheldExhibit } from '../../exhibits/cookie-exhibit.ts';
import { isEventStream } from '../../facts/event-stream.ts';
import { isSentToSignIn } from '../../facts/redirected.ts';
import { withheldSession } from '../../facts/session-cause.ts';
import type { Confidence } from '../../finding.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

const unproven = (confidence: Confidence): Confidence => (confidence === 'certain' ? 'likely' : confidence);

export default defineRule({
  id: 'cookie-credentials-omitted',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response', 'jar'],
  leg: 'refusing',
  spec: ['https://fetch.spec.whatwg.org/#concept-request-credentials-mode'],
  beats: ['authorization-missing', 'session-cookie-absent', 'csrf-cookie-missing', 'cors-redirect-to-login'],
  remedy: 'fetch-include-credentials',
  texts: {
    en: {
      title: 'request without credentials',
      found:
        'The browser holds the cookie `{cookie}` for `{host}` and would have sent it, but this request from `{page}` did not ask for credentials.',
      fix: "Call `fetch` with `credentials: 'include'`; `{host}` must then answer with `Access-Control-Allow-Origin: {page}` and `Access-Control-Allow-Credentials: true`.",
      foundStream:
        'The browser holds the cookie `{cookie}` for `{host}` and would have sent it, but this `EventSource` of `{page}` was opened without credentials.',
      fixStream:
        'Open the `EventSource` with `withCredentials` set to `true`; `{host}` must then answer with `Access-Control-Allow-Origin: {page}` and `Access-Control-Allow-Credentials: true`.',
      foundSameOrigin:
        'The browser holds the cookie `{cookie}` for `{host}`, its own origin, and this request went without it: it was made without credentials.',
      fixSameOrigin:
        "Leave out `credentials: 'omit'`: by default a request to the page's own origin carries its cookies.",
    },
    ja: {
      title: '資格情報なしのリクエスト',
      found:
        'ブラウザーは `{host}` の Cookie `{cookie}` を持っており送信できましたが、`{page}` からのこのリクエストは資格情報 (credentials) の送信を指定していませんでした。',
      fix: "`fetch` に `credentials: 'include'` を指定してください。その場合 `{host}` は `Access-Control-Allow-Origin: {page}` と `Access-Control-Allow-Credentials: true` を返す必要があります。",
      foundStream:
        'ブラウザーは `{host}` の Cookie `{cookie}` を持っており送信できましたが、`{page}` の `EventSource` は資格情報 (credentials) なしで開かれています。',
      fixStream:
        '`withCredentials` を `true` にして `EventSource` を開いてください。その場合 `{host}` は `Access-Control-Allow-Origin: {page}` と `Access-Control-Allow-Credentials: true` を返す必要があります。',
      foundSameOrigin:
        'ブラウザーは自オリジン `{host}` の Cookie `{cookie}` を持っていますが、このリクエストは資格情報 (credentials) なしで送られたため、Cookie が付いていません。',
      fixSameOrigin: "`credentials: 'omit'` を外してください。自オリジンへのリクエストには既定で Cookie が付きます。",
    },
  },
  applies: ({ exchange }) => exchange.type === 'xmlhttprequest',
  evaluate(facts, found) {
    const withheld = withheldSession(facts, 'cookie-credentials-omitted');
    if (!withheld) return undefined;
    const { judged, confidence } = withheld;
    const { exchange, url, cors, response, words } = facts;
    const page = exchange.initiator ?? url.origin;
    const evidence = withheldExhibit(facts, judged);
    const values = { cookie: judged.cookie.name, host: url.host, page };
    // Only a line that was seen before proves that the cookie was there when a same-origin request left.
    if (page === url.origin)
      return found('foundSameOrigin', values, evidence, evidence.length > 1 ? 'likely' : 'possible');
    // A 401 says that credentials are missing or wrong (RFC 9110 §15.5.2); a 403 may mean anything.
    const isWanted =
      response.status === 401 ||
      isSentToSignIn(facts) ||
      findWords(words, CREDENTIALS_WANTED) ||
      findWords(words, SESSION_WANTED);
    const isProven = isWanted && (cors?.proof === 'storage-access' || evidence.length > 1);
    return found(
      isEventStream(facts) ? 'foundStream' : 'found',
      values,
      evidence,
      isProven ? 'certain' : isWanted ? confidence : unproven(confidence),
    );
  },
});
