import { claimRefusedIn } from '../../dialects/claim-refused.ts';
import { OTHER_TOKENS } from '../../dialects/other-tokens.ts';
import { anyComplaintIn } from '../../dialects/token-complaints.ts';
import { TOKEN_MISSING_OR_REFUSED, TOKEN_REFUSED } from '../../dialects/token-refused.ts';
import { claimExhibit, isSignature, partOf, sentJwt, wholeOf } from '../../facts/sent-token.ts';
import { placeholderIn } from '../../http/placeholder.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'token-rejected',
  severity: 'blocking',
  who: ['page', 'idp'],
  needs: ['request', 'response'],
  stage: 'fallback',
  spec: ['https://www.rfc-editor.org/rfc/rfc6750#section-3.1', 'https://www.rfc-editor.org/rfc/rfc7519#section-4'],
  beats: ['session-rejected'],
  remedy: 'refresh-token',
  texts: {
    en: {
      title: 'token refused',
      found:
        '`{host}` says that the token in `{field}` is not valid, and nothing that can be seen of the token explains it.',
      foundClaim: '`{host}` refuses the token in `{field}` for its claim `{claim}`.',
      foundClaimAbsent: '`{host}` wants the claim `{claim}`, and the token in `{field}` does not have it.',
      fix: 'Get a new token by signing in again. If that one is refused as well, it comes from another environment or issuer than the one that `{host}` trusts, or was revoked.',
      fixClaim: 'Compare `{claim}` with what `{host}` accepts, in value and in type, and have the issuer write it so.',
      fixClaimAbsent: 'Have the issuer write `{claim}` into its tokens.',
    },
    ja: {
      title: 'トークンが拒否された',
      found: '`{host}` は `{field}` のトークンが無効だと答えていますが、トークンの見える部分に原因はありません。',
      foundClaim: '`{host}` は `{field}` のトークンを、クレーム `{claim}` を理由に拒否しています。',
      foundClaimAbsent: '`{host}` はクレーム `{claim}` を求めていますが、`{field}` のトークンにはありません。',
      fix: 'サインインし直して新しいトークンを取得します。それも拒否される場合は、`{host}` が信頼するものとは別の環境や発行元のトークンか、失効させられたトークンです。',
      fixClaim: '`{claim}` の値と型を `{host}` が受け付けるものと比べ、発行側でそのとおりに書き込みます。',
      fixClaimAbsent: '発行側でトークンに `{claim}` を含めます。',
    },
  },
  applies: ({ refused, carried: [first], basic }) =>
    refused && first !== undefined && !basic && !isSignature(first) && !placeholderIn(first.token.text),
  evaluate(facts, found) {
    const { carried, words, url } = facts;
    const token = sentJwt(facts);
    const claims = token?.jwt.claims;
    const claim = claims && claimRefusedIn(words);
    if (token && claim) {
      const values = { host: url.host, field: token.name, claim: claim.name };
      if (Object.hasOwn(claims, claim.name)) {
        const shown = claimExhibit(claim.name, claims[claim.name]);
        return found('foundClaim', values, [claim.evidence, partOf(token, 1), shown], 'likely');
      }
      return found('foundClaimAbsent', values, [claim.evidence, partOf(token, 1)], 'likely');
    }
    const [first] = carried;
    const said = findWords(words, TOKEN_REFUSED) ?? findWords(words, TOKEN_MISSING_OR_REFUSED) ?? anyComplaintIn(words);
    if (!first || !said || findWords(words, OTHER_TOKENS)) return undefined;
    return found('found', { host: url.host, field: first.name }, [said, wholeOf(first)], 'likely');
  },
});
