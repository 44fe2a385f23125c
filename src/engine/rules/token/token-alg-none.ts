import { complainsOfOther } from '../../dialects/token-complaints.ts';
import { claimExhibit, flawsOf, partOf, sentJwt } from '../../facts/sent-token.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'token-alg-none',
  severity: 'blocking',
  who: ['idp', 'api'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc8725#section-3.2', 'https://www.rfc-editor.org/rfc/rfc7519#section-6'],
  beats: ['token-segment-count', 'token-signature-rejected', 'token-kid-missing', 'authorization-not-received'],
  remedy: 'sign-token',
  texts: {
    en: {
      title: 'token not signed',
      found:
        'The token in `{field}` says that it is not signed (`alg` is `{alg}`), and anybody could have written it; servers refuse such tokens.',
      fix: 'Sign the token where it is issued, with a key that `{host}` knows; do not let the API accept `none`.',
    },
    ja: {
      title: '署名のないトークン',
      found:
        '`{field}` のトークンは署名なし（`alg` が `{alg}`）で、誰にでも作れるものです。サーバーはこのようなトークンを拒否します。',
      fix: '発行側で、`{host}` が検証できる鍵を使ってトークンに署名します。API が `none` を受け入れるようにはしないでください。',
    },
  },
  applies: (facts) => facts.refused && sentJwt(facts) !== undefined,
  evaluate(facts, found) {
    const token = sentJwt(facts);
    if (!token || !flawsOf(token).some(({ code }) => code === 'alg-none')) return undefined;
    const alg = String(token.jwt.header?.alg);
    const values = { field: token.name, alg, host: facts.url.host };
    const evidence = [partOf(token, 0), claimExhibit('alg', alg)] as const;
    // A server that names another fault has taken the token as it is.
    if (complainsOfOther(facts.words, 'form', 'signature', 'algorithm', 'key'))
      return found('found', values, evidence, 'likely', { severity: 'risky' });
    return found('found', values, evidence, 'certain');
  },
});
