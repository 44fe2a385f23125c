import { lineExhibit } from '../../cookie-exhibit.ts';
import { looksLikeSession } from '../../http/session-cookie.ts';
import { isSecureForCookies } from '../../http/trustworthy.ts';
import { defineRule } from '../../rule.ts';
import { refusedSession } from '../../session-cause.ts';

export default defineRule({
  id: 'set-cookie-samesite-none-insecure',
  severity: 'blocking',
  who: ['api'],
  needs: ['response'],
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-storage-model'],
  beats: ['authorization-missing', 'session-cookie-absent', 'session-rejected', 'csrf-cookie-missing'],
  remedy: 'cookie-samesite-none',
  texts: {
    en: {
      title: 'SameSite=None cookie without Secure refused',
      found:
        '`{host}` set the cookie `{cookie}` with `SameSite=None` but without `Secure`, so the browser refused it and this request went without it.',
      fix: 'Add `Secure` to the `Set-Cookie` line of `{cookie}`.',
      foundInsecure:
        '`{host}` set the cookie `{cookie}` over http with `SameSite=None`, which only a `Secure` cookie may have, so the browser refused it and this request went without it.',
      fixInsecure:
        'Serve `{host}` over https and add `Secure`, or set `SameSite=Lax` where the page and the API are one site.',
      foundNow:
        'This answer sets the cookie `{cookie}` with `SameSite=None` but without `Secure`, so the browser refuses it and the next request to `{host}` will go without it.',
    },
    ja: {
      title: 'Secure のない SameSite=None の Cookie が拒否された',
      found:
        '`{host}` は Cookie `{cookie}` を `SameSite=None` で設定しましたが `Secure` がないためブラウザーが拒否し、このリクエストには Cookie が付きませんでした。',
      fix: '`{cookie}` の `Set-Cookie` に `Secure` を付けてください。',
      foundInsecure:
        '`{host}` は http で Cookie `{cookie}` を `SameSite=None` に設定しました。`SameSite=None` には `Secure` が必須のためブラウザーが拒否し、このリクエストには Cookie が付きませんでした。',
      fixInsecure:
        '`{host}` を https で提供して `Secure` を付けてください。ページと API が同一サイトなら `SameSite=Lax` にする方法もあります。',
      foundNow:
        'このレスポンスは Cookie `{cookie}` を `SameSite=None` で設定していますが `Secure` がないため、ブラウザーは拒否します。`{host}` への次のリクエストにも Cookie は付きません。',
    },
  },
  evaluate(facts, found) {
    const refused = refusedSession(facts, 'set-cookie-samesite-none-insecure');
    if (refused) {
      const { judged, confidence } = refused;
      const at = new URL(judged.url);
      const text = isSecureForCookies(at) ? 'found' : 'foundInsecure';
      return found(text, { cookie: judged.cookie.name, host: at.host }, [lineExhibit(judged)], confidence);
    }
    const now = facts.setCookies.find(
      ({ from, verdict, cookie }) =>
        from === 'response' && verdict === 'set-cookie-samesite-none-insecure' && looksLikeSession(cookie),
    );
    if (!now) return undefined;
    const values = { cookie: now.cookie.name, host: facts.url.host };
    return found('foundNow', values, [lineExhibit(now)], 'certain', { severity: 'risky' });
  },
});
