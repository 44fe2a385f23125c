import { complainsOfOther } from '../../dialects/token-complaints.ts';
import { saysExpired } from '../../dialects/token-expired.ts';
import { saysTokenWasRead } from '../../dialects/token-read.ts';
import { withoutLesserTokens } from '../../facts/lesser-token.ts';
import { grantOf, type TokenGrant } from '../../facts/token-grant.ts';
import type { Facts } from '../../facts.ts';
import type { Evidence } from '../../finding.ts';
import { type Carried, exhibitOf } from '../../http/carried.ts';
import { instantClaim } from '../../http/jwt.ts';
import { placeholderIn } from '../../http/placeholder.ts';
import { defineRule } from '../../rule.ts';

interface Dated {
  readonly carried: Carried;
  readonly expiresAt: number;
}

/** The tokens of the first place that holds any with a date; Authorization goes before all others. */
function datedTokens({ carried, authorization, words }: Facts): readonly Dated[] {
  // Who says that a token expired has looked at one.
  const candidates = saysExpired(words) ? carried : withoutLesserTokens(carried);
  const dated = candidates.flatMap((each) => {
    const expiresAt = each.jwt && instantClaim(each.jwt, 'exp');
    return expiresAt === undefined ? [] : [{ carried: each, expiresAt }];
  });
  const place = authorization?.value.credentials.text ? 'authorization' : dated[0]?.carried.in;
  return dated.filter((each) => each.carried.in === place);
}

/** A token that shows no date, of which only the server can know. */
const opaqueToken = ({ carried: [first], authorization, basic }: Facts): Carried | undefined =>
  first && !first.jwt?.claims && !basic && !authorization?.value.hasParams && !placeholderIn(first.token.text)
    ? first
    : undefined;

/** Lives are counted in whole seconds, so one may end this much sooner; in milliseconds. */
const SECOND = 1000;

/** The grant of a token whose life had ended when the server answered, both by the local clock. */
function endedGrant({ token }: Carried, { case: of, response }: Facts): Required<TokenGrant> | undefined {
  const grant = grantOf(token.text, of.tokenExchanges);
  if (grant?.life === undefined || !response) return undefined;
  const { life } = grant;
  return grant.at + life - SECOND <= response.receivedAt ? { ...grant, life } : undefined;
}

function exhibits(
  { carried, expiresAt }: Dated,
  { serverNow, case: of }: Facts,
): readonly [Evidence, Evidence, Evidence] {
  const claims = carried.jwt?.parts[1]?.range ?? { start: 0, end: carried.token.text.length };
  const issuedAt = carried.jwt && instantClaim(carried.jwt, 'iat');
  const notBefore = carried.jwt && instantClaim(carried.jwt, 'nbf');
  return [
    exhibitOf(carried, claims),
    {
      kind: 'token-life',
      ...(issuedAt !== undefined && { issuedAt }),
      ...(notBefore !== undefined && { notBefore }),
      expiresAt,
      ...(serverNow !== undefined && { serverNow }),
      localNow: of.now,
    },
    { kind: 'claim', name: 'exp', value: String(expiresAt / 1000) },
  ];
}

export default defineRule({
  id: 'token-expired',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4', 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1'],
  beats: ['session-rejected', 'authorization-not-received'],
  remedy: 'refresh-token',
  texts: {
    en: {
      title: 'token expired',
      found: 'The token in `{field}` expired {late} before the server answered (`exp` {exp}, server’s clock {now}).',
      foundLocal:
        'The token in `{field}` expired {late} before the request by this computer’s clock (`exp` {exp}); the server’s answer shows no time.',
      foundGranted:
        '`{from}` gave the token in `{field}` to this page for {life} (`expires_in`), and `{host}` answered {age} later.',
      foundSaid: '`{host}` says that the token in `{field}` has expired.',
      foundSaidEarly:
        '`{host}` says that the token in `{field}` has expired, although its `exp` {exp} had not come yet.',
      fix: 'Get a new token with the refresh token or a new sign-in, then repeat the request; next time renew it shortly before `exp`.',
      fixGranted:
        'Get a new token with the refresh token or a new sign-in, then repeat the request; next time renew it shortly before `expires_in` has passed.',
      fixSaid: 'Get a new token with the refresh token or a new sign-in, then repeat the request.',
      fixSaidEarly:
        'Get a new token and repeat the request; if that one is refused as well, compare the clocks of the API and of the issuer, and the age that the API allows a token.',
    },
    ja: {
      title: 'トークンの有効期限切れ',
      found:
        '`{field}` のトークンは、サーバーが応答する {late}前に期限が切れていました（`exp` {exp}、サーバーの時計 {now}）。',
      foundLocal:
        'このコンピューターの時計では、`{field}` のトークンはリクエストの {late}前に期限が切れていました（`exp` {exp}）。サーバーの応答には時刻がありません。',
      foundGranted:
        '`{field}` のトークンは `{from}` が有効期間 {life} (`expires_in`) でこのページに発行したもので、`{host}` の応答はその {age}後でした。',
      foundSaid: '`{host}` は `{field}` のトークンの期限が切れていると答えています。',
      foundSaidEarly:
        '`{host}` は `{field}` のトークンの期限が切れていると答えていますが、`exp` の {exp} はまだ来ていませんでした。',
      fix: 'リフレッシュトークンか再サインインで新しいトークンを取得し、リクエストを送り直します。次回からは `exp` の少し前に更新します。',
      fixGranted:
        'リフレッシュトークンか再サインインで新しいトークンを取得し、リクエストを送り直します。次回からは `expires_in` が過ぎる少し前に更新します。',
      fixSaid: 'リフレッシュトークンか再サインインで新しいトークンを取得し、リクエストを送り直します。',
      fixSaidEarly:
        '新しいトークンを取得して送り直します。それも拒否されるなら、API と発行元の時計、および API が許すトークンの経過時間を確認してください。',
    },
  },
  applies: ({ refused, carried }) => refused && carried.length > 0,
  evaluate(facts, found) {
    const { serverNow, words, url, request, response, case: of } = facts;
    const said = saysExpired(words);
    const saidToo = said ? [said] : [];
    const dated = datedTokens(facts);
    const [last] = dated.toSorted((a, b) => b.expiresAt - a.expiresAt);
    const now = serverNow ?? of.now;
    if (last && last.expiresAt <= now) {
      const { carried, expiresAt } = last;
      const evidence = [...exhibits(last, facts), ...saidToo] as const;
      const values = { field: carried.name, exp: { instant: expiresAt } };
      // A server that read this far has told another reason; a cookie may be one of several.
      const isSure = said !== undefined || (carried.in !== 'cookie' && !saysTokenWasRead(words));
      if (serverNow === undefined)
        return found('foundLocal', { ...values, late: { duration: request.sentAt - expiresAt } }, evidence, 'likely');
      const late = { duration: now - expiresAt };
      const who = { who: carried.in === 'cookie' ? (['page', 'api'] as const) : (['page'] as const) };
      return found('found', { ...values, late, now: { instant: now } }, evidence, isSure ? 'certain' : 'likely', who);
    }
    const token = opaqueToken(facts);
    const grant = token && endedGrant(token, facts);
    const whole = token && exhibitOf(token, { start: 0, end: token.token.text.length });
    if (grant && whole && !complainsOfOther(words, 'expired')) {
      const { host, pathname } = new URL(grant.url);
      const age = { duration: response.receivedAt - grant.at };
      const values = { from: host + pathname, field: token.name, life: { duration: grant.life }, host: url.host, age };
      const expiresAt = grant.at + grant.life;
      const life = { kind: 'token-life', issuedAt: grant.at, expiresAt, localNow: of.now } as const;
      return found('foundGranted', values, [whole, life, ...saidToo], said ? 'certain' : 'likely');
    }
    if (!said) return undefined;
    if (last) {
      const values = { host: url.host, field: last.carried.name, exp: { instant: last.expiresAt } };
      return found('foundSaidEarly', values, [said, ...exhibits(last, facts)], 'likely');
    }
    if (!token || !whole) return undefined;
    return found('foundSaid', { host: url.host, field: token.name }, [said, whole], 'likely');
  },
});
