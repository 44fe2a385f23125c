import { isLaxEnough } from '../../facts/lax-enough.ts';
import { refusedLine, WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { isSecureForCookies } from '../../http/trustworthy.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'set-cookie-samesite-none-insecure',
  severity: 'blocking',
  who: ['api'],
  needs: ['response'],
  leg: 'refusing',
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-storage-model'],
  beats: WITHOUT_SESSION,
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
      foundOneSite:
        '`{host}` set the cookie `{cookie}` with `SameSite=None` but without `Secure`, so the browser refused it and this request went without it.',
      fixOneSite:
        'Set `{cookie}` with `SameSite=Lax`: page and API are one site, and `SameSite=None` needs `Secure`, and with it https.',
      foundNowOneSite:
        'This answer sets the cookie `{cookie}` with `SameSite=None` but without `Secure`, so the browser refuses it and the next request to `{host}` will go without it.',
      fixNowOneSite:
        'Set `{cookie}` with `SameSite=Lax`: page and API are one site, and `SameSite=None` needs `Secure`, and with it https.',
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
      foundOneSite:
        '`{host}` は Cookie `{cookie}` を `SameSite=None` で設定しましたが `Secure` がないためブラウザーが拒否し、このリクエストには Cookie が付きませんでした。',
      fixOneSite:
        '`{cookie}` を `SameSite=Lax` で設定してください。ページと API は同一サイトなので `Lax` で送られます。`SameSite=None` には `Secure` が必須で、https も必要になります。',
      foundNowOneSite:
        'このレスポンスは Cookie `{cookie}` を `SameSite=None` で設定していますが `Secure` がないため、ブラウザーは拒否します。`{host}` への次のリクエストにも Cookie は付きません。',
      fixNowOneSite:
        '`{cookie}` を `SameSite=Lax` で設定してください。ページと API は同一サイトなので `Lax` で送られます。`SameSite=None` には `Secure` が必須で、https も必要になります。',
      foundNow:
        'このレスポンスは Cookie `{cookie}` を `SameSite=None` で設定していますが `Secure` がないため、ブラウザーは拒否します。`{host}` への次のリクエストにも Cookie は付きません。',
    },
  },
  evaluate(facts, found) {
    const refused = refusedLine(facts, 'set-cookie-samesite-none-insecure');
    if (!refused) return undefined;
    const { judged, isNow, values, evidence, confidence, instead } = refused;
    if (isLaxEnough(facts))
      return found(isNow ? 'foundNowOneSite' : 'foundOneSite', values, evidence, confidence, instead);
    const text = isNow ? 'foundNow' : isSecureForCookies(new URL(judged.url)) ? 'found' : 'foundInsecure';
    return found(text, values, evidence, confidence, instead);
  },
});
