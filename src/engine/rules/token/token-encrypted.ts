import { complainsOfOther, complaintOf } from '../../dialects/token-complaints.ts';
import { TOKEN_REFUSED } from '../../dialects/token-refused.ts';
import { claimExhibit, partOf, sentJwt } from '../../facts/sent-token.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'token-encrypted',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7516#section-3'],
  beats: ['token-rejected', 'token-kid-missing', 'token-signature-rejected'],
  remedy: 'request-audience',
  texts: {
    en: {
      title: 'encrypted token',
      found:
        'The token in `{field}` is encrypted (a JWE, `enc` `{enc}`): only who holds its key can read it, and `{host}` seems not to.',
      foundIssuer:
        'The token in `{field}` is encrypted (a JWE, `enc` `{enc}`) for `{issuer}` itself: that is what it issues when the client names no API.',
      fix: 'Ask for the token with the API’s identifier (`audience` at Auth0, `resource` or a scope of the API elsewhere), so that a signed JWT comes; where the API is meant to read JWEs, give it the key.',
    },
    ja: {
      title: '暗号化されたトークン',
      found:
        '`{field}` のトークンは暗号化されています（JWE、`enc` は `{enc}`）。読めるのは鍵を持つ相手だけで、`{host}` は読めていないようです。',
      foundIssuer:
        '`{field}` のトークンは `{issuer}` 自身に向けて暗号化されています（JWE、`enc` は `{enc}`）。クライアントが API を指定しないと、このトークンが発行されます。',
      fix: 'API の識別子を指定して（Auth0 では `audience`、ほかでは `resource` や API のスコープ）トークンを要求すると、署名付きの JWT が発行されます。API が JWE を読む設計なら、API に鍵を設定します。',
    },
  },
  applies: (facts) => facts.refused && sentJwt(facts)?.jwt.isEncrypted === true,
  evaluate(facts, found) {
    const { words, url } = facts;
    const token = sentJwt(facts);
    const { header } = token?.jwt ?? {};
    // In a cookie it is a session that the server itself encrypted. Two tokens run together have as many parts, and no `enc`.
    if (!token || token.in === 'cookie' || typeof header?.enc !== 'string') return undefined;
    const { enc } = header;
    const said = complaintOf(words, 'form')?.evidence ?? findWords(words, TOKEN_REFUSED);
    const evidence = [partOf(token, 0), claimExhibit('enc', enc), ...(said ? [said] : [])] as const;
    // Who complains of anything inside has read it.
    if (complainsOfOther(words, 'form', 'signature', 'key', 'algorithm')) return undefined;
    const { iss } = header;
    if (typeof iss === 'string' && URL.canParse(iss) && new URL(iss).hostname !== url.hostname)
      return found('foundIssuer', { field: token.name, enc, issuer: iss }, evidence, 'likely');
    const values = { field: token.name, enc, host: url.host };
    return found('found', values, evidence, said ? 'likely' : 'possible');
  },
});
