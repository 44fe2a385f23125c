import { complaintOf } from '../../dialects/token-complaints.ts';
import { isAsymmetric, missesKid } from '../../facts/kid-missing.ts';
import { partOf, sentJwt } from '../../facts/sent-token.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'token-kid-missing',
  severity: 'blocking',
  who: ['idp'],
  needs: ['request', 'response'],
  wants: ['body'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7515#section-4.1.4'],
  beats: ['authorization-not-received'],
  remedy: 'sign-token',
  texts: {
    en: {
      title: 'token names no key',
      found:
        'The header of the token in `{field}` has no `kid`, and `{host}` says that it finds no key to check it with.',
      foundNote:
        'The header of the token in `{field}` has no `kid`, so `{host}` cannot tell which of the issuer’s keys it was signed with.',
      fix: 'Have the issuer write the `kid` of its signing key, as its JWKS names it, into the header of the token.',
    },
    ja: {
      title: 'トークンに kid がない',
      found: '`{field}` のトークンのヘッダーに `kid` がなく、`{host}` は検証に使う鍵が見つからないと答えています。',
      foundNote:
        '`{field}` のトークンのヘッダーに `kid` がないため、発行元のどの鍵で署名されたかが `{host}` には分かりません。',
      fix: '発行側で、署名鍵の `kid`（JWKS にあるもの）をトークンのヘッダーに入れます。',
    },
  },
  applies: (facts) => facts.refused && sentJwt(facts)?.jwt.header !== undefined,
  evaluate(facts, found) {
    const token = sentJwt(facts);
    const { header } = token?.jwt ?? {};
    if (!token || !header || token.jwt.isEncrypted || 'kid' in header) return undefined;
    if (typeof header.alg !== 'string' || header.alg.toLowerCase() === 'none') return undefined;
    const values = { field: token.name, host: facts.url.host };
    const key = missesKid(header, facts.words);
    if (key) return found('found', values, [partOf(token, 0), key], 'likely');
    const signature = complaintOf(facts.words, 'signature')?.evidence;
    if (!signature || !isAsymmetric(header.alg)) return undefined;
    return found('foundNote', values, [partOf(token, 0), signature], 'possible', { severity: 'note' });
  },
});
