import { withheldCookie } from '../../exhibits/withheld-cookie.ts';
import { WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cookie-partition-mismatch',
  severity: 'blocking',
  who: ['api'],
  needs: ['request', 'response', 'jar'],
  leg: 'refusing',
  spec: ['https://www.ietf.org/archive/id/draft-cutler-httpbis-partitioned-cookies-01.html'],
  beats: WITHOUT_SESSION,
  texts: {
    en: {
      title: 'cookie of another partition',
      found:
        'The cookie `{cookie}` is `Partitioned` and was set under `{partition}`; this request was made under `{top}`, so the browser did not send it.',
      foundWithin:
        'The cookie `{cookie}` is `Partitioned` and was set within `{top}`; another site takes part in this request, for which the browser keeps a partition of its own, so it did not send it.',
      foundAcross:
        'The cookie `{cookie}` is `Partitioned` and was set under `{top}` with another site taking part, for which the browser keeps a partition of its own; this request stays within `{top}`, so the browser did not send it.',
      fix: 'Let the user sign in under `{top}` (in a frame or with a fetch of its page), or set `{cookie}` without `Partitioned`, with `SameSite=None; Secure`, which works where third-party cookies are allowed.',
      fixWithin:
        'Let the user sign in through the same frames as this request, or set `{cookie}` without `Partitioned`, with `SameSite=None; Secure`, which works where third-party cookies are allowed.',
      fixAcross:
        'Let the user sign in on a page of `{top}` itself, or set `{cookie}` without `Partitioned`, with `SameSite=None; Secure`, which works where third-party cookies are allowed.',
    },
    ja: {
      title: '別パーティションの Cookie',
      found:
        'Cookie `{cookie}` は `Partitioned` で、`{partition}` の下で設定されました。このリクエストは `{top}` の下で行われたため、ブラウザーは送りませんでした。',
      foundWithin:
        'Cookie `{cookie}` は `Partitioned` で、`{top}` の内部で設定されました。このリクエストには別のサイトが関わっており、ブラウザーはその場合のパーティションを分けて管理するため、送りませんでした。',
      foundAcross:
        'Cookie `{cookie}` は `Partitioned` で、`{top}` の下で別のサイトが関わるリクエストにより設定されました。ブラウザーはその場合のパーティションを分けて管理しており、このリクエストは `{top}` の内部で行われたため、送りませんでした。',
      fix: '`{top}` の下 (そのページの iframe や fetch) でサインインさせるか、`{cookie}` を `Partitioned` なしの `SameSite=None; Secure` で設定してください。後者はサードパーティ Cookie が許可されている場合にだけ有効です。',
      fixWithin:
        'このリクエストと同じ iframe の中でサインインさせるか、`{cookie}` を `Partitioned` なしの `SameSite=None; Secure` で設定してください。後者はサードパーティ Cookie が許可されている場合にだけ有効です。',
      fixAcross:
        '`{top}` のページ自体でサインインさせるか、`{cookie}` を `Partitioned` なしの `SameSite=None; Secure` で設定してください。後者はサードパーティ Cookie が許可されている場合にだけ有効です。',
    },
  },
  evaluate(facts, found) {
    const withheld = withheldCookie(facts, 'cookie-partition-mismatch');
    if (!withheld) return undefined;
    const { cookie, reasons, evidence, confidence } = withheld;
    const top = reasons[0]?.needed ?? '';
    const values = { cookie: cookie.name, top };
    if (cookie.partition === top)
      return found(cookie.hasCrossSiteAncestor ? 'foundAcross' : 'foundWithin', values, evidence, confidence);
    return found('found', { ...values, partition: cookie.partition ?? '' }, evidence, confidence);
  },
});
