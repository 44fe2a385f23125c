import type { JudgedSetCookie } from '../../facts/judge-set-cookies.ts';
import { refusedLine, WITHOUT_SESSION } from '../../facts/refused-line.ts';
import type { Facts } from '../../facts.ts';
import { attributeOf } from '../../http/set-cookie.ts';
import { defineRule } from '../../rule.ts';

const YEAR = 365 * 86_400_000;

/** What servers put in the place of a session that they end. */
const CLEARED = /^(?:["'\s]*|.?|deleted?|removed|cleared|expired|invalid|null|none|undefined|false|logged[-_ ]?out)$/i;
const SIGN_OUT_PATH = /log-?out|sign-?out|log-?off|end-?session|revoke/i;

/** Signing out ends a cookie by the same means, on purpose. */
function isSignOut({ setCookies }: Facts, { url, status, cookie, receivedAt }: JudgedSetCookie): boolean {
  const isKnown = setCookies.some(
    (line) => line.receivedAt < receivedAt && line.cookie.name === cookie.name && line.cookie.value === cookie.value,
  );
  return isKnown || status >= 400 || CLEARED.test(cookie.value) || SIGN_OUT_PATH.test(new URL(url).pathname);
}

export default defineRule({
  id: 'set-cookie-expired-on-arrival',
  severity: 'blocking',
  who: ['api'],
  needs: ['response'],
  leg: 'refusing',
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-storage-model'],
  beats: WITHOUT_SESSION,
  remedy: 'cookie-set-life',
  texts: {
    en: {
      title: 'cookie expired on arrival',
      found:
        '`{host}` set the cookie `{cookie}` with `{attribute}`, which was over when it arrived, so the browser did not keep it and this request went without it.',
      fix: 'Set `{cookie}` with a `Max-Age` in seconds from now, or leave both `Max-Age` and `Expires` out for a cookie of the browser session; check the clock and the time zone of `{host}`.',
    },
    ja: {
      title: '届いた時点で期限切れの Cookie',
      found:
        '`{host}` は Cookie `{cookie}` を `{attribute}` で設定しましたが、届いた時点で期限が過ぎていたためブラウザーは保存せず、このリクエストには Cookie が付きませんでした。',
      fix: '`{cookie}` には現在からの秒数を `Max-Age` で指定するか、`Max-Age` と `Expires` の両方を省いてセッション Cookie にしてください。`{host}` の時計とタイムゾーンも確認します。',
    },
  },
  evaluate(facts, found) {
    const refused = refusedLine(facts, 'set-cookie-expired-on-arrival');
    if (!refused || refused.isNow || isSignOut(facts, refused.judged)) return undefined;
    const { judged, values, evidence, confidence } = refused;
    const line = judged.parsed.value;
    const range = (attributeOf(line, 'max-age') ?? attributeOf(line, 'expires'))?.range;
    const attribute = line.line.slice(range?.start, range?.end);
    // A date of the days before was meant to be one to come; zero and the epoch may be meant.
    const isMeant = (judged.cookie.expiresAt ?? 0) < judged.receivedAt - YEAR || !/^expires/i.test(attribute);
    const sure = confidence === 'certain' && isMeant ? 'likely' : confidence;
    return found('found', { ...values, attribute }, evidence, sure);
  },
});
