import { challengeWith, paramsExhibit } from '../../facts/challenge-error.ts';
import type { Facts } from '../../facts.ts';
import type { Evidence } from '../../finding.ts';
import { paramOf } from '../../http/challenges.ts';
import { instantClaim } from '../../http/jwt.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

const ERROR = 'insufficient_user_authentication';

interface Demand {
  readonly exhibit: Evidence;
  /** The accepted levels, the preferred one first. */
  readonly levels: readonly string[];
  /** How old the sign-in may be, in milliseconds. */
  readonly maxAge?: number;
}

/** What is asked for, in a challenge (RFC 9470 §3) or, by servers that know only the code, in the body. */
function demandOf({ challenges, words, body }: Facts): Demand | undefined {
  const challenge = challengeWith(challenges, ERROR);
  const exhibit = challenge
    ? paramsExhibit(challenge, 'error', 'acr_values', 'max_age')
    : findWords(words, /insufficient_user_authentication/);
  if (!exhibit) return undefined;
  const param = (name: string) => challenge && paramOf(challenge, name)?.text;
  const levels = (param('acr_values') ?? /"acr_values"\s*:\s*"([^"]{1,200})"/.exec(body?.text ?? '')?.[1] ?? '').split(
    /\s+/,
  );
  const maxAge = param('max_age') ?? /"max_age"\s*:\s*(\d{1,9})/.exec(body?.text ?? '')?.[1];
  return {
    exhibit,
    levels: levels.filter((level) => level !== ''),
    ...(maxAge !== undefined && /^\d{1,9}$/.test(maxAge) && { maxAge: Number(maxAge) * 1000 }),
  };
}

export default defineRule({
  id: 'challenge-step-up-required',
  severity: 'blocking',
  who: ['page'],
  needs: ['response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc9470#section-3'],
  beats: ['token-rejected', 'token-scope-insufficient', 'status-403-authenticated', 'authorization-not-received'],
  remedy: 'step-up-sign-in',
  texts: {
    en: {
      title: 'stronger sign-in required',
      found: '`{host}` wants a stronger or fresher sign-in for this request.',
      foundLevel: '`{host}` wants a sign-in at the level `{wanted}` for this request.',
      foundOtherLevel: '`{host}` wants a sign-in at the level `{wanted}` for this request, and the token says `{acr}`.',
      foundAge: '`{host}` wants a sign-in no older than {max} for this request.',
      foundTooOld:
        '`{host}` wants a sign-in no older than {max} for this request, and the user signed in {age} before it answered.',
      fix: 'Send the user through the sign-in again with `{wish}`, and repeat the request with the new token.',
    },
    ja: {
      title: 'より強い認証が必要',
      found: '`{host}` はこのリクエストに、より強い認証か、より新しい認証を求めています。',
      foundLevel: '`{host}` はこのリクエストに、レベル `{wanted}` の認証を求めています。',
      foundOtherLevel:
        '`{host}` はこのリクエストに、レベル `{wanted}` の認証を求めていますが、トークンの認証レベルは `{acr}` です。',
      foundAge: '`{host}` はこのリクエストに、{max} 以内のサインインを求めています。',
      foundTooOld:
        '`{host}` はこのリクエストに、{max} 以内のサインインを求めていますが、応答の時点でサインインから {age} 経っていました。',
      fix: '`{wish}` を付けてもう一度サインインしてもらい、新しいトークンでリクエストを送り直します。',
    },
  },
  evaluate(facts, found) {
    const demand = demandOf(facts);
    if (!demand) return undefined;
    const { exhibit, levels, maxAge } = demand;
    const { url, carried, serverNow, case: of } = facts;
    const { host } = url;
    const jwt = carried.find((each) => each.jwt?.claims)?.jwt;
    const claims = ['acr', 'auth_time'].flatMap((name) =>
      jwt?.claims && name in jwt.claims ? [{ kind: 'claim', name, value: String(jwt.claims[name]) } as const] : [],
    );
    const evidence = [exhibit, ...claims] as const;
    const [first] = levels;
    const acr = jwt?.claims?.acr;
    if (first !== undefined && !(typeof acr === 'string' && levels.includes(acr))) {
      const values = { host, wanted: levels.join(' | '), wish: `acr_values=${first}` };
      if (typeof acr !== 'string') return found('foundLevel', values, evidence, 'certain');
      return found('foundOtherLevel', { ...values, acr }, evidence, 'certain');
    }
    if (maxAge === undefined) return found('found', { host, wish: 'acr_values' }, evidence, 'certain');
    const values = { host, max: { duration: maxAge }, wish: `max_age=${maxAge / 1000}` };
    const signedInAt = jwt && instantClaim(jwt, 'auth_time');
    const age = signedInAt === undefined ? 0 : (serverNow ?? of.now) - signedInAt;
    if (age <= maxAge) return found('foundAge', values, evidence, 'certain');
    return found('foundTooOld', { ...values, age: { duration: age } }, evidence, 'certain');
  },
});
