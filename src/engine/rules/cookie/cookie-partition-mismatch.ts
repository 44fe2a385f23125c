import { WITHOUT_SESSION } from '../../refused-line.ts';
import { defineRule } from '../../rule.ts';
import { withheldCookie } from '../../withheld-cookie.ts';

export default defineRule({
  id: 'cookie-partition-mismatch',
  severity: 'blocking',
  who: ['api'],
  needs: ['request', 'response', 'jar'],
  spec: ['https://www.ietf.org/archive/id/draft-cutler-httpbis-partitioned-cookies-01.html'],
  beats: WITHOUT_SESSION,
  texts: {
    en: {
      title: 'cookie of another partition',
      found:
        'The cookie `{cookie}` is `Partitioned` and was set under `{partition}`; this request was made under `{top}`, so the browser did not send it.',
      fix: 'Let the user sign in under `{top}` (in a frame or with a fetch of its page), or set `{cookie}` without `Partitioned`, with `SameSite=None; Secure`, which works where third-party cookies are allowed.',
    },
    ja: {
      title: '別パーティションの Cookie',
      found:
        'Cookie `{cookie}` は `Partitioned` で、`{partition}` の下で設定されました。このリクエストは `{top}` の下で行われたため、ブラウザーは送りませんでした。',
      fix: '`{top}` の下 (そのページの iframe や fetch) でサインインさせるか、`{cookie}` を `Partitioned` なしの `SameSite=None; Secure` で設定してください。後者はサードパーティ Cookie が許可されている場合にだけ有効です。',
    },
  },
  evaluate(facts, found) {
    const withheld = withheldCookie(facts, 'cookie-partition-mismatch');
    if (!withheld) return undefined;
    const { cookie, reasons, evidence, confidence } = withheld;
    const values = { cookie: cookie.name, partition: cookie.partition ?? '', top: reasons[0]?.needed ?? '' };
    return found('found', values, evidence, confidence);
  },
});
