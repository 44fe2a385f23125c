import { complainsOfOther, complaintOf } from '../../dialects/token-complaints.ts';
import { paramsExhibit } from '../../facts/challenge-error.ts';
import { challengedIssuer } from '../../facts/challenged-issuer.ts';
import { claimExhibit, partOf, sentJwt } from '../../facts/sent-token.ts';
import { expectedIn } from '../../facts/token-expectation.ts';
import { issuersDiffer } from '../../http/issuer.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'token-issuer-mismatch',
  severity: 'blocking',
  who: ['api', 'idp'],
  needs: ['request', 'response'],
  wants: ['body'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7519#section-4.1.1', 'https://www.rfc-editor.org/rfc/rfc8414#section-3.3'],
  beats: ['token-rejected'],
  remedy: 'verify-token',
  texts: {
    en: {
      title: 'token of another issuer',
      found: '`{host}` does not trust the issuer of the token in `{field}`: its `iss` is `{iss}`.',
      foundExpected: '`{host}` expects tokens of `{expected}`; the `iss` of the one in `{field}` is `{iss}`.',
      foundSlash:
        '`{host}` expects the issuer `{expected}`, and the token in `{field}` says `{iss}`: they differ only by the slash at the end.',
      foundChallenge:
        '`{host}` sends clients to `{expected}` for a token, and the one in `{field}` was issued by `{iss}`.',
      foundAbsent: '`{host}` refuses the token in `{field}` for its issuer: it has no `iss` claim.',
      fix: 'Compare `iss` with the issuer that `{host}` is set up with, letter by letter (scheme, tenant or realm, version, slash at the end); then get the token from that one, or set the API up with this one.',
    },
    ja: {
      title: '別の発行元のトークン',
      found: '`{host}` は `{field}` のトークンの発行元を信頼していません。`iss` は `{iss}` です。',
      foundExpected: '`{host}` が求める発行元は `{expected}` ですが、`{field}` のトークンの `iss` は `{iss}` です。',
      foundSlash:
        '`{host}` が求める発行元は `{expected}`、`{field}` のトークンの `iss` は `{iss}` で、末尾のスラッシュだけが異なります。',
      foundChallenge:
        '`{host}` はトークンの取得先として `{expected}` を示していますが、`{field}` のトークンの発行元は `{iss}` です。',
      foundAbsent: '`{host}` は `{field}` のトークンの発行元を拒否しています。`iss` クレームがありません。',
      fix: '`iss` と `{host}` に設定された発行元を 1 文字ずつ比べ（スキーム、テナントや realm、バージョン、末尾のスラッシュ）、その発行元からトークンを取得するか、API の設定をこの発行元に合わせます。',
    },
  },
  applies: (facts) => facts.refused && sentJwt(facts)?.jwt.claims !== undefined,
  evaluate(facts, found) {
    const { words, url } = facts;
    const token = sentJwt(facts);
    if (!token) return undefined;
    const { host } = url;
    const field = token.name;
    const said = complaintOf(words, 'issuer');
    const iss = token.jwt.claims?.iss;
    if (typeof iss !== 'string') {
      return said && found('foundAbsent', { host, field }, [said.evidence, partOf(token, 1)], 'certain');
    }
    const shown = [partOf(token, 1), claimExhibit('iss', iss)] as const;
    if (said) {
      const evidence = [said.evidence, ...shown] as const;
      const [expected] = expectedIn(said).filter((each) => each !== iss);
      if (expected === undefined) return found('found', { host, field, iss }, evidence, 'certain');
      const isSlash = expected.replace(/\/$/, '') === iss.replace(/\/$/, '');
      return found(isSlash ? 'foundSlash' : 'foundExpected', { host, field, iss, expected }, evidence, 'certain');
    }
    const asked = challengedIssuer(facts.challenges);
    if (!asked || !issuersDiffer(asked.url, iss) || complainsOfOther(words, 'issuer', 'signature', 'key'))
      return undefined;
    const evidence = [paramsExhibit(asked.challenge, asked.param), ...shown] as const;
    return found('foundChallenge', { host, field, iss, expected: asked.url }, evidence, 'likely');
  },
});
