import { attributeExhibit, refusedSessionCookie } from '../../exhibits/session-attribute.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cookie-samesite-missing',
  severity: 'note',
  who: ['api'],
  needs: ['request', 'response', 'jar'],
  spec: [
    'https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-the-samesite-attribute-2',
    'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#samesitesamesite-value',
  ],
  texts: {
    en: {
      title: 'session without SameSite',
      found:
        'The session cookie `{cookie}` names no `SameSite`: Chrome and Edge treat it as `Lax`, Firefox and Safari as `None`, so requests of other sites carry it in one browser and not in another.',
      fix: 'Set `{cookie}` with `SameSite=Lax`; with `SameSite=None; Secure` only if pages of other sites call `{host}`.',
    },
    ja: {
      title: 'SameSite のないセッション',
      found:
        'セッション Cookie `{cookie}` に `SameSite` がありません。Chrome と Edge は `Lax`、Firefox と Safari は `None` として扱うため、別サイトからのリクエストに付くかどうかがブラウザーによって変わります。',
      fix: '`{cookie}` を `SameSite=Lax` で設定してください。別サイトのページが `{host}` を呼び出す場合に限り `SameSite=None; Secure` にします。',
    },
  },
  evaluate(facts, found) {
    const cookie = refusedSessionCookie(facts);
    if (cookie?.sameSite !== 'unspecified') return undefined;
    const values = { cookie: cookie.name, host: facts.url.host };
    return found('found', values, attributeExhibit(facts, cookie, 'SameSite', 'Lax'), 'certain');
  },
});
