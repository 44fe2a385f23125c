import { lineExhibit } from '../../exhibits/cookie-exhibit.ts';
import { lapsedSession } from '../../facts/lapsed-session.ts';
import { WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { attributeOf } from '../../http/set-cookie.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cookie-expired',
  severity: 'blocking',
  who: ['user', 'api'],
  needs: ['request', 'response', 'jar'],
  leg: 'refusing',
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-storage-model'],
  beats: WITHOUT_SESSION,
  texts: {
    en: {
      title: 'session cookie expired',
      found:
        'The cookie `{cookie}` was set with `{attribute}` and expired {ago} before this request, so the browser no longer sends it to `{host}`.',
      fix: 'Sign in again; to let a session live on while it is used, set `{cookie}` anew with each answer, with a longer `Max-Age`.',
    },
    ja: {
      title: 'セッション Cookie の期限切れ',
      found:
        'Cookie `{cookie}` は `{attribute}` で設定され、このリクエストの {ago}前に期限が切れたため、ブラウザーはもう `{host}` に送りません。',
      fix: 'もう一度サインインしてください。利用中のセッションを維持するには、応答のたびに `{cookie}` をより長い `Max-Age` で設定し直します。',
    },
  },
  evaluate(facts, found) {
    const lapsed = lapsedSession(facts);
    if (lapsed?.how !== 'expired') return undefined;
    const { cookie, parsed } = lapsed.set;
    const line = parsed.value;
    const mark = (attributeOf(line, 'max-age') ?? attributeOf(line, 'expires'))?.range;
    const values = {
      cookie: cookie.name,
      host: facts.url.host,
      attribute: line.line.slice(mark?.start, mark?.end),
      ago: { duration: facts.request.sentAt - (cookie.expiresAt ?? 0) },
    };
    const evidence = { ...lineExhibit(lapsed.set), marks: mark ? [mark] : [] };
    return found('found', values, [evidence], 'certain');
  },
});
