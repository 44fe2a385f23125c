import { CLOCK_OFF } from '../../dialects/clock-skew.ts';
import { complainsOfOther, complaintOf } from '../../dialects/token-complaints.ts';
import { lifeExhibit } from '../../exhibits/token-life.ts';
import { partOf, sentJwt, wholeOf } from '../../facts/sent-token.ts';
import type { Evidence } from '../../finding.ts';
import { valuesOf } from '../../http/headers.ts';
import { instantClaim, type Jwt } from '../../http/jwt.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

/** Clocks nearer than this agree: `Date` counts whole seconds, and answers take time; in milliseconds. */
const AGREE = 10_000;

/** In milliseconds. */
const MINUTE = 60_000;

/** A token that was issued longer ago is not young to any clock worth speaking of; in milliseconds. */
const YOUNG = 900_000;

/** Where a clock stands in the life of a token. */
function placeIn(jwt: Jwt, clock: number): 'before' | 'within' | 'after' {
  const start = Math.max(instantClaim(jwt, 'nbf') ?? 0, instantClaim(jwt, 'iat') ?? 0);
  if (clock < start) return 'before';
  return clock < (instantClaim(jwt, 'exp') ?? Number.POSITIVE_INFINITY) ? 'within' : 'after';
}

export default defineRule({
  id: 'token-clock-skew',
  severity: 'blocking',
  who: ['user', 'admin'],
  needs: ['request', 'response'],
  spec: [
    'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4',
    'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.5',
  ],
  beats: ['token-expired', 'token-not-yet-valid'],
  remedy: 'verify-token',
  texts: {
    en: {
      title: 'clocks disagree about the token',
      found:
        'By this computer’s clock the token in `{field}` is still valid, and by the clock of `{host}`, which is {apart} ahead, it has expired.',
      foundEarly:
        'By this computer’s clock the token in `{field}` is valid, and by the clock of `{host}`, which is {apart} behind, it is not valid yet.',
      foundSaid:
        '`{host}` says that the token in `{field}` is not valid yet, although it was issued {age} before by the server’s own `Date`: the machine that checks it has a slow clock.',
      foundApart:
        '`{host}` says that the time of the request is off, and its clock and this computer’s are {apart} apart (the credentials are in `{field}`).',
      fix: 'Set this computer’s clock by NTP, and renew by `expires_in` from the moment that the token came, not by comparing `exp` with the local clock.',
      fixEarly:
        'Set the clock of `{host}` by NTP if it is the one that is wrong, else that of the issuer and of this computer; allow a leeway of up to a minute when `nbf` and `iat` are checked.',
      fixApart: 'Set this computer’s clock by NTP and repeat the request; if it is right, set the clock of `{host}`.',
      fixSaid:
        'Set the clocks of the issuer and of the API’s machines by NTP, and allow a leeway of up to a minute when `nbf` and `iat` are checked.',
    },
    ja: {
      title: '時計のずれでトークンの有効性が食い違う',
      found:
        '`{field}` のトークンは、このコンピューターの時計ではまだ有効ですが、{apart} 進んでいる `{host}` の時計では期限が切れています。',
      foundEarly:
        '`{field}` のトークンは、このコンピューターの時計では有効ですが、{apart} 遅れている `{host}` の時計ではまだ有効になっていません。',
      foundSaid:
        '`{host}` は `{field}` のトークンがまだ有効でないと答えていますが、サーバー自身の `Date` では {age}前に発行済みです。検証するマシンの時計が遅れています。',
      foundApart:
        '`{host}` はリクエストの時刻がずれていると答えています。サーバーとこのコンピューターの時計の差は {apart} です（認証情報は `{field}`）。',
      fix: 'このコンピューターの時計を NTP で合わせます。更新の時期は `exp` とローカルの時計の比較ではなく、トークンの受信時点から `expires_in` で決めます。',
      fixEarly:
        'ずれているのが `{host}` の時計ならその時計を、そうでなければ発行元とこのコンピューターの時計を NTP で合わせます。`nbf` と `iat` の検証には 1 分程度までの許容幅を設けます。',
      fixApart:
        'このコンピューターの時計を NTP で合わせてから、リクエストを送り直します。正しく合っている場合は `{host}` の時計を合わせます。',
      fixSaid:
        '発行元と API のマシンの時計を NTP で合わせます。`nbf` と `iat` の検証には 1 分程度までの許容幅を設けます。',
    },
  },
  applies: (facts) => facts.refused && facts.serverNow !== undefined && facts.carried.length > 0,
  evaluate(facts, found) {
    const { words, serverNow, response, url } = facts;
    const token = sentJwt(facts);
    const off = findWords(words, CLOCK_OFF);
    const [first] = facts.carried;
    // An answer out of a cache tells nothing of the clock that checked the token.
    if (serverNow === undefined || valuesOf(response.headers, 'age').length > 0) return undefined;
    const local = response.receivedAt;
    const values = { host: url.host, apart: { duration: Math.abs(serverNow - local) } };
    if (off && first && Math.abs(serverNow - local) > MINUTE)
      return found('foundApart', { ...values, field: first.name }, [off, wholeOf(first)], 'likely');
    if (!token || complainsOfOther(words, 'early', 'expired')) return undefined;
    const here = placeIn(token.jwt, local);
    const there = placeIn(token.jwt, serverNow);
    const said = complaintOf(words, 'early')?.evidence;
    const field = response.headers.find(({ name }) => name.toLowerCase() === 'date');
    const date: readonly Evidence[] = field
      ? [{ kind: 'header', of: 'response', ...field, marks: [{ start: 0, end: field.value.length }] }]
      : [];
    const evidence = [partOf(token, 1), lifeExhibit(token, facts), ...date, ...(said ? [said] : [])] as const;

    if (here === 'within' && there !== 'within' && Math.abs(serverNow - local) >= AGREE)
      return found(there === 'after' ? 'found' : 'foundEarly', { ...values, field: token.name }, evidence, 'likely');
    const issuedAt = instantClaim(token.jwt, 'iat') ?? instantClaim(token.jwt, 'nbf');
    if (!said || there !== 'within' || issuedAt === undefined || serverNow - issuedAt > YOUNG) return undefined;
    const age = { duration: serverNow - issuedAt };
    return found('foundSaid', { field: token.name, host: url.host, age }, evidence, 'likely');
  },
});
