import { complainsOfOther } from '../../dialects/token-complaints.ts';
import { claimExhibit, partOf, sentJwt } from '../../facts/sent-token.ts';
import { defineRule } from '../../rule.ts';

const TIMES = ['exp', 'nbf', 'iat'];

/** From 1973 to 5138 in milliseconds; in seconds it would be thousands of years on. */
const isMilliseconds = (value: unknown): boolean =>
  /^\d{12,14}(?:\.\d+)?$/.test(typeof value === 'number' || typeof value === 'string' ? String(value) : '');

export default defineRule({
  id: 'token-time-in-milliseconds',
  severity: 'blocking',
  who: ['idp'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7519#section-2'],
  beats: ['token-not-yet-valid', 'token-clock-skew', 'authorization-not-received'],
  remedy: 'sign-token',
  texts: {
    en: {
      title: 'token’s times in milliseconds',
      found:
        'The token in `{field}` gives {claims} in milliseconds (`{value}`); a JWT counts seconds, so they are read as times thousands of years away.',
      fix: 'Where the token is made, divide by 1000 and round down: `{claim}: Math.floor({value} / 1000)`.',
    },
    ja: {
      title: 'トークンの時刻がミリ秒',
      found:
        '`{field}` のトークンの {claims} がミリ秒で書かれています（`{value}`）。JWT の時刻は秒単位なので、数万年先の時刻と解釈されます。',
      fix: 'トークンを作る側で 1000 で割って切り捨てます: `{claim}: Math.floor({value} / 1000)`。',
    },
  },
  applies: (facts) => facts.refused && sentJwt(facts)?.jwt.claims !== undefined,
  evaluate(facts, found) {
    const token = sentJwt(facts);
    const claims = token?.jwt.claims ?? {};
    const wrong = TIMES.filter((name) => isMilliseconds(claims[name]));
    const [first] = wrong;
    if (!token || first === undefined) return undefined;
    const values = { field: token.name, claims: { list: wrong }, claim: first, value: Number(claims[first]) };
    const evidence = [partOf(token, 1), ...wrong.map((name) => claimExhibit(name, claims[name]))] as const;
    // A server that names another fault did not mind the times.
    if (complainsOfOther(facts.words, 'early', 'expired', 'form'))
      return found('found', values, evidence, 'likely', { severity: 'risky' });
    return found('found', values, evidence, 'certain');
  },
});
