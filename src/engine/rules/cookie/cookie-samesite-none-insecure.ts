import { withheldExhibit } from '../../exhibits/cookie-exhibit.ts';
import { withheldCookie } from '../../exhibits/withheld-cookie.ts';
import { looksLikeSession } from '../../http/session-cookie.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cookie-samesite-none-insecure',
  // Chromium keeps no such cookie, and browsers that do mostly send it.
  severity: 'risky',
  who: ['api'],
  needs: ['request', 'response', 'jar'],
  leg: 'refusing',
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-the-samesite-attribute-2'],
  beats: ['cookie-secure-missing', 'cors-redirect-to-login'],
  remedy: 'cookie-samesite-none',
  texts: {
    en: {
      title: 'SameSite=None without Secure',
      found: 'The cookie `{cookie}` is `SameSite=None` without `Secure`, so the browser did not send it to `{host}`.',
      fix: 'Set `{cookie}` with `SameSite=None; Secure`, over https.',
      foundSent:
        'The cookie `{cookie}` is `SameSite=None` without `Secure`: this browser sent it to `{host}`, others do not even keep it.',
    },
    ja: {
      title: 'Secure のない SameSite=None',
      found: 'Cookie `{cookie}` は `Secure` のない `SameSite=None` のため、ブラウザーは `{host}` に送りませんでした。',
      fix: '`{cookie}` を https で `SameSite=None; Secure` として設定してください。',
      foundSent:
        'Cookie `{cookie}` は `Secure` のない `SameSite=None` です。このブラウザーは `{host}` に送りましたが、保存すらしないブラウザーもあります。',
    },
  },
  evaluate(facts, found) {
    const withheld = withheldCookie(facts, 'cookie-samesite-none-insecure');
    if (withheld) {
      const { cookie, host } = withheld.values;
      return found('found', { cookie, host }, withheld.evidence, withheld.confidence, { severity: 'blocking' });
    }
    const sent = facts.cookies?.find(
      ({ cookie, verdict }) =>
        verdict === 'sent' && cookie.sameSite === 'none' && !cookie.secure && looksLikeSession(cookie),
    );
    if (!sent) return undefined;
    const { cookie } = sent;
    const [, ...lines] = withheldExhibit(facts, sent);
    const exhibit = { kind: 'cookie', cookie, attribute: 'Secure', needed: 'Secure' } as const;
    return found('foundSent', { cookie: cookie.name, host: facts.url.host }, [exhibit, ...lines], 'certain');
  },
});
