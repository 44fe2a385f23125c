import { foreignAudience } from '../../dialects/known-audiences.ts';
import { complainsOfOther, complaintOf } from '../../dialects/token-complaints.ts';
import { claimExhibit, partOf, sentJwt, sentToken, textsOf, wholeOf } from '../../facts/sent-token.ts';
import { expectedIn } from '../../facts/token-expectation.ts';
import { paramOf } from '../../http/challenges.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'token-audience-mismatch',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  wants: ['body'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7519#section-4.1.3', 'https://www.rfc-editor.org/rfc/rfc8707#section-2'],
  beats: ['token-rejected', 'token-issuer-mismatch', 'token-signature-rejected'],
  remedy: 'request-audience',
  texts: {
    en: {
      title: 'token meant for another API',
      found: '`{host}` refuses the audience of the token in `{field}`: its `aud` is {aud}.',
      foundExpected: '`{host}` expects a token whose `aud` is {expected}; the `aud` of the one in `{field}` is {aud}.',
      foundAbsent: '`{host}` refuses the token in `{field}` for its audience: it has no `aud` claim.',
      foundSaid: '`{host}` says that the token in `{field}` is meant for another audience.',
      foundKnown: 'The token in `{field}` is meant for {api} (`aud` {aud}), and it was sent to `{host}`.',
      fix: 'Ask the identity provider for a token for this API (`audience`, `resource`, or a scope of this API, by the provider), or add this `aud` to those that the API accepts if it is the right one.',
    },
    ja: {
      title: '別の API 向けのトークン',
      found: '`{host}` は `{field}` のトークンのオーディエンスを拒否しています。`aud` は {aud} です。',
      foundExpected:
        '`{host}` は `aud` が {expected} のトークンを求めていますが、`{field}` のトークンの `aud` は {aud} です。',
      foundAbsent: '`{host}` は `{field}` のトークンのオーディエンスを拒否しています。`aud` クレームがありません。',
      foundSaid: '`{host}` は `{field}` のトークンが別のオーディエンス向けだと答えています。',
      foundKnown: '`{field}` のトークンは {api} 向け（`aud` {aud}）ですが、`{host}` に送られています。',
      fix: 'ID プロバイダーにこの API 向けのトークンを要求します（プロバイダーに応じて `audience`、`resource`、またはこの API のスコープ）。この `aud` が正しい場合は、API が受け入れる値に追加します。',
    },
  },
  applies: (facts) => facts.refused && sentToken(facts) !== undefined,
  evaluate(facts, found) {
    const { words, url, challenges } = facts;
    const said = complaintOf(words, 'audience');
    const token = sentJwt(facts);
    const audience = token ? textsOf(token, 'aud') : [];
    const { host } = url;
    const aud = { list: audience };
    if (said && !token?.jwt.claims) {
      const sent = sentToken(facts);
      if (!sent) return undefined;
      return found('foundSaid', { host, field: sent.name }, [said.evidence, wholeOf(sent)], 'likely');
    }
    if (!token) return undefined;
    const field = token.name;
    const shown = [partOf(token, 1), claimExhibit('aud', token.jwt.claims?.aud)] as const;
    if (said) {
      if (audience.length === 0)
        return found('foundAbsent', { host, field }, [said.evidence, partOf(token, 1)], 'certain');
      const evidence = [said.evidence, ...shown] as const;
      const expected = expectedIn(said).filter((each) => !audience.includes(each));
      if (expected.length === 0) return found('found', { host, field, aud }, evidence, 'certain');
      return found('foundExpected', { host, field, aud, expected: { list: expected } }, evidence, 'certain');
    }
    const api = foreignAudience(audience, url.hostname);
    if (api === undefined || complainsOfOther(words, 'audience', 'signature', 'key', 'issuer')) return undefined;
    const errors = challenges.map((challenge) => paramOf(challenge, 'error')?.text ?? 'invalid_token');
    if (errors.some((error) => error !== 'invalid_token')) return undefined;
    return found('foundKnown', { host, field, aud, api }, shown, 'likely');
  },
});
