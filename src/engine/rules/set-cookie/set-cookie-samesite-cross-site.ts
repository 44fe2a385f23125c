import { askerOf } from '../../exhibits/cookie-exhibit.ts';
import { refusedLine, WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { attributeOf } from '../../http/set-cookie.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'set-cookie-samesite-cross-site',
  severity: 'blocking',
  who: ['api'],
  needs: ['response'],
  leg: 'refusing',
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-storage-model'],
  beats: WITHOUT_SESSION,
  remedy: 'cookie-samesite-none',
  texts: {
    en: {
      title: 'SameSite cookie of another site refused',
      found:
        '`{host}` set the cookie `{cookie}` with `SameSite={sameSite}` in an answer to `{page}`, which is another site, so the browser refused it and this request went without it.',
      fix: 'Set `{cookie}` with `SameSite=None; Secure` over https, or serve the API from the site of the page.',
      foundDefault:
        '`{host}` set the cookie `{cookie}` without `SameSite`, which counts as `Lax`, in an answer to `{page}`, which is another site, so the browser refused it and this request went without it.',
      foundNow:
        'This answer sets the cookie `{cookie}` with `SameSite={sameSite}`, and `{page}` is another site, so the browser refuses it and the next request to `{host}` will go without it.',
      foundNowDefault:
        'This answer sets the cookie `{cookie}` without `SameSite`, which counts as `Lax`, and `{page}` is another site, so the browser refuses it and the next request to `{host}` will go without it.',
    },
    ja: {
      title: '別サイトからの SameSite Cookie が拒否された',
      found:
        '`{host}` は別サイトの `{page}` への応答で Cookie `{cookie}` を `SameSite={sameSite}` で設定したためブラウザーが拒否し、このリクエストには Cookie が付きませんでした。',
      fix: '`{cookie}` を https で `SameSite=None; Secure` を付けて設定するか、API をページと同じサイトから提供してください。',
      foundDefault:
        '`{host}` は別サイトの `{page}` への応答で Cookie `{cookie}` を `SameSite` なし（`Lax` として扱われます）で設定したためブラウザーが拒否し、このリクエストには Cookie が付きませんでした。',
      foundNow:
        'このレスポンスは Cookie `{cookie}` を `SameSite={sameSite}` で設定していますが、`{page}` は別サイトのため、ブラウザーは拒否します。`{host}` への次のリクエストにも Cookie は付きません。',
      foundNowDefault:
        'このレスポンスは Cookie `{cookie}` を `SameSite` なし（`Lax` として扱われます）で設定していますが、`{page}` は別サイトのため、ブラウザーは拒否します。`{host}` への次のリクエストにも Cookie は付きません。',
    },
  },
  evaluate(facts, found) {
    const refused = refusedLine(facts, 'set-cookie-samesite-cross-site');
    if (!refused) return undefined;
    const { judged, isNow, evidence, confidence, instead } = refused;
    const isDefault = judged.cookie.sameSite === 'unspecified';
    const sameSite = attributeOf(judged.parsed.value, 'samesite')?.value?.text ?? '';
    const values = { ...refused.values, sameSite, page: askerOf(facts) };
    const text = `found${isNow ? 'Now' : ''}${isDefault ? 'Default' : ''}` as const;
    return found(text, values, evidence, confidence, instead);
  },
});
