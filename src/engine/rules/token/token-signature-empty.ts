import { complainsOfOther } from '../../dialects/token-complaints.ts';
import { flawsOf, partOf, sentJwt } from '../../facts/sent-token.ts';
import { exhibitOf } from '../../http/carried.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'token-signature-empty',
  severity: 'blocking',
  who: ['idp'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7515#section-5.1'],
  beats: ['token-signature-rejected', 'token-kid-missing', 'authorization-not-received'],
  remedy: 'sign-token',
  texts: {
    en: {
      title: 'token without its signature',
      found:
        'The token in `{field}` ends at its last dot: its header promises an `{alg}` signature, and there is none.',
      fix: 'Send the whole token as it was issued; if it leaves the issuer like this, make the issuer sign it.',
    },
    ja: {
      title: 'トークンの署名が空',
      found:
        '`{field}` のトークンは最後のドットで終わっています。ヘッダーでは `{alg}` の署名があることになっていますが、署名がありません。',
      fix: '発行されたトークンの全体を送ります。発行された時点で署名がない場合は、発行側で署名するようにします。',
    },
  },
  applies: (facts) => facts.refused && sentJwt(facts) !== undefined,
  evaluate(facts, found) {
    const token = sentJwt(facts);
    const flaw = token && flawsOf(token).find(({ code }) => code === 'signature-empty');
    if (!flaw) return undefined;
    const alg = token.jwt.header?.alg;
    const values = { field: token.name, alg: typeof alg === 'string' ? alg : 'JWS' };
    const evidence = [exhibitOf(token, flaw.range), partOf(token, 0)] as const;
    if (complainsOfOther(facts.words, 'form', 'signature', 'algorithm', 'key'))
      return found('found', values, evidence, 'likely', { severity: 'risky' });
    return found('found', values, evidence, 'certain');
  },
});
