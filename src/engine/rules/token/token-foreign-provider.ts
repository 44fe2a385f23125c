import type { ApiKeyComplaint } from '../../dialects/api-keys.ts';
import { complainsOfOther, complaintOf } from '../../dialects/token-complaints.ts';
import { TOKEN_REFUSED } from '../../dialects/token-refused.ts';
import { foreignTokenOf } from '../../dialects/token-vendors.ts';
import { claimExhibit, sentJwt, sentToken, textsOf, wholeOf } from '../../facts/sent-token.ts';
import type { Facts } from '../../facts.ts';
import type { Carried } from '../../http/carried.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

/** What a server says only of a key that it knows. */
const KNOWN_KEY: ReadonlySet<ApiKeyComplaint> = new Set(['referrer', 'app', 'ip', 'service', 'quota']);

/** The server knows the key for its own, or asks for just such a one in another place: many stand before a vendor's API. */
function isAtHome({ apiKey }: Facts, token: Carried): boolean {
  if (apiKey?.complaint !== undefined && KNOWN_KEY.has(apiKey.complaint)) return true;
  return apiKey?.wanted === 'Authorization' && token.in !== 'authorization';
}

export default defineRule({
  id: 'token-foreign-provider',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  wants: ['body'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6750#section-5.2'],
  beats: ['token-opaque-where-jwt-expected', 'token-issuer-mismatch', 'token-rejected', 'apikey-misplaced'],
  texts: {
    en: {
      title: 'token of another provider',
      found:
        'The token in `{field}` ({token}) is one of {vendor}, and it was sent to `{host}`, which does not take it.',
      foundCalled: 'The token in `{field}` ({token}) is one of {vendor}, and it was sent to {called} (`{host}`).',
      fix: 'Send `{host}` a token of its own, and {vendor}’s only to {vendor}; as `{host}` has seen this one now, consider replacing it.',
    },
    ja: {
      title: '別のプロバイダーのトークン',
      found:
        '`{field}` のトークン（{token}）は {vendor} のものですが、`{host}` に送られており、受け入れられていません。',
      foundCalled: '`{field}` のトークン（{token}）は {vendor} のものですが、{called}（`{host}`）に送られています。',
      fix: '`{host}` にはそこで発行されたトークンを送り、{vendor} のトークンは {vendor} にだけ送ります。このトークンは `{host}` に渡ってしまったので、再発行を検討してください。',
    },
  },
  applies: (facts) => facts.refused && sentToken(facts) !== undefined,
  evaluate(facts, found) {
    const { words, url } = facts;
    const token = sentToken(facts);
    if (!token) return undefined;
    const jwt = sentJwt(facts);
    const [issuer] = jwt ? textsOf(jwt, 'iss') : [];
    const foreign = foreignTokenOf(token.token.text, issuer, url.hostname);
    if (
      !foreign ||
      isAtHome(facts, token) ||
      complainsOfOther(words, 'form', 'signature', 'key', 'issuer', 'audience', 'use', 'algorithm')
    )
      return undefined;
    const { vendor, called } = foreign;
    const said = complaintOf(words, 'form')?.evidence ?? findWords(words, TOKEN_REFUSED);
    const evidence = [
      wholeOf(token),
      ...(issuer === undefined ? [] : [claimExhibit('iss', issuer)]),
      ...(said ? [said] : []),
    ] as const;
    const values = { field: token.name, token: { secret: token.token.text }, vendor, host: url.host };
    if (called !== undefined) return found('foundCalled', { ...values, called }, evidence, 'likely');
    // Many a server hands tokens on to the vendor that they belong to.
    return found('found', values, evidence, said ? 'likely' : 'possible');
  },
});
