import { lineExhibit } from '../../exhibits/cookie-exhibit.ts';
import { WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { isRefusedForWantOf, sentSession } from '../../facts/session-cause.ts';
import type { Facts } from '../../facts.ts';
import { looksLikeSession } from '../../http/session-cookie.ts';
import { defineRule } from '../../rule.ts';

/** Another session, in the jar or on its way there, is what the request is about. */
const hasSession = (facts: Facts) =>
  sentSession(facts) !== undefined ||
  facts.setCookies.some(({ cookie }) => looksLikeSession(cookie)) ||
  (facts.cookies ?? []).some(({ cookie }) => looksLikeSession(cookie));

export default defineRule({
  id: 'set-cookie-empty',
  severity: 'blocking',
  who: ['api'],
  needs: ['request', 'response'],
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-storage-model'],
  beats: WITHOUT_SESSION,
  remedy: 'cookie-encode-value',
  texts: {
    en: {
      title: 'empty Set-Cookie refused',
      found:
        '`{host}` answered `{path}` with a `Set-Cookie` line that has neither a name nor a value, so the browser kept nothing and this request went without a session.',
      fix: 'Look at what `{host}` puts into `Set-Cookie` there: the name and the value of the session were empty.',
    },
    ja: {
      title: '空の Set-Cookie が拒否された',
      found:
        '`{host}` の `{path}` の応答にある `Set-Cookie` には名前も値もないためブラウザーは何も保存せず、このリクエストにはセッションが付きませんでした。',
      fix: '`{host}` がこの応答の `Set-Cookie` に入れている値を確認してください。セッションの名前と値が空になっています。',
    },
  },
  evaluate(facts, found) {
    const { setCookies, request, url } = facts;
    const empty = setCookies.findLast(
      (line) =>
        line.verdict === 'set-cookie-empty' &&
        line.receivedAt <= request.sentAt &&
        new URL(line.url).hostname === url.hostname,
    );
    if (!empty || hasSession(facts) || !isRefusedForWantOf(empty.cookie, facts)) return undefined;
    const values = { path: new URL(empty.url).pathname, host: url.host };
    return found('found', values, [lineExhibit(empty)], 'likely');
  },
});
