import { complainsOfOther, complaintOf } from '../../dialects/token-complaints.ts';
import { lifeExhibit } from '../../exhibits/token-life.ts';
import { claimExhibit, partOf, sentJwt, sentToken, wholeOf } from '../../facts/sent-token.ts';
import { instantClaim } from '../../http/jwt.ts';
import { defineRule } from '../../rule.ts';

/** Servers write `Date` in whole seconds, and keep it for one; in milliseconds. */
const ROUNDING = 2_000;

/** An `iat` so far ahead is more than clocks that run a little apart; in milliseconds. */
const FAR = 60_000;

export default defineRule({
  id: 'token-not-yet-valid',
  severity: 'blocking',
  who: ['idp'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7519#section-4.1.5'],
  beats: ['authorization-not-received'],
  remedy: 'sign-token',
  texts: {
    en: {
      title: 'token not valid yet',
      found:
        'The token in `{field}` is valid only from {start} on (`nbf`), {early} after the server answered (server’s clock {now}).',
      foundIssued:
        'The token in `{field}` says that it was issued at {start} (`iat`), {early} after the server answered (server’s clock {now}).',
      foundLocal:
        'The token in `{field}` is valid only from {start} on (`nbf`), {early} after the answer by this computer’s clock; the server’s answer shows no time.',
      foundSaid: '`{host}` says that the token in `{field}` is not valid yet.',
      fix: 'Set the clock of the issuer by NTP, and issue tokens whose `nbf` and `iat` are not in the future; the API may allow a leeway of some seconds.',
    },
    ja: {
      title: 'トークンがまだ有効でない',
      found:
        '`{field}` のトークンは {start} から有効（`nbf`）で、サーバーの応答はその {early}前でした（サーバーの時計 {now}）。',
      foundIssued:
        '`{field}` のトークンの発行時刻は {start}（`iat`）で、サーバーの応答はその {early}前でした（サーバーの時計 {now}）。',
      foundLocal:
        '`{field}` のトークンは {start} から有効（`nbf`）で、このコンピューターの時計では応答の {early}後です。サーバーの応答には時刻がありません。',
      foundSaid: '`{host}` は `{field}` のトークンがまだ有効でないと答えています。',
      fix: '発行元の時計を NTP で合わせ、`nbf` と `iat` が未来の時刻にならないようにします。API 側で数秒の許容幅を設けることもできます。',
    },
  },
  applies: (facts) => facts.refused && sentToken(facts) !== undefined,
  evaluate(facts, found) {
    const { words, serverNow, case: of, url } = facts;
    const said = complaintOf(words, 'early')?.evidence;
    const saidToo = said ? [said] : [];
    const token = sentJwt(facts);
    const now = serverNow ?? of.now;
    const notBefore = token && instantClaim(token.jwt, 'nbf');
    const issuedAt = token && instantClaim(token.jwt, 'iat');
    const isOther = complainsOfOther(words, 'early');

    if (token && notBefore !== undefined && notBefore > (said ? now : now + ROUNDING)) {
      const evidence = [
        partOf(token, 1),
        lifeExhibit(token, facts),
        claimExhibit('nbf', notBefore / 1000),
        ...saidToo,
      ] as const;
      const values = { field: token.name, start: { instant: notBefore }, early: { duration: notBefore - now } };
      if (serverNow === undefined) return found('foundLocal', values, evidence, 'likely');
      return found('found', { ...values, now: { instant: now } }, evidence, isOther ? 'likely' : 'certain');
    }
    if (token && issuedAt !== undefined && issuedAt > (said ? now : now + FAR) && !isOther) {
      return found(
        'foundIssued',
        {
          field: token.name,
          start: { instant: issuedAt },
          early: { duration: issuedAt - now },
          now: { instant: now },
        },
        [partOf(token, 1), lifeExhibit(token, facts), claimExhibit('iat', issuedAt / 1000), ...saidToo],
        said ? 'certain' : 'likely',
      );
    }
    const sent = sentToken(facts);
    // Of a token whose own times have come, the clocks are to blame.
    if (!said || !sent || notBefore !== undefined || issuedAt !== undefined) return undefined;
    return found('foundSaid', { host: url.host, field: sent.name }, [said, wholeOf(sent)], 'likely');
  },
});
