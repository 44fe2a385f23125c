import { complaintOf } from '../../dialects/token-complaints.ts';
import { missesKid } from '../../facts/kid-missing.ts';
import { claimExhibit, partOf, sentJwt } from '../../facts/sent-token.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'token-signature-rejected',
  severity: 'blocking',
  who: ['idp', 'api'],
  needs: ['request', 'response'],
  wants: ['body'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7515#section-5.2', 'https://www.rfc-editor.org/rfc/rfc7517#section-4.5'],
  beats: ['token-rejected'],
  remedy: 'verify-token',
  texts: {
    en: {
      title: 'signature not accepted',
      found:
        '`{host}` checked the signature of the token in `{field}` (`alg` `{alg}`, `iss` `{iss}`), and it does not fit its key.',
      foundKey:
        '`{host}` has no key that fits the token in `{field}` (`kid` `{kid}`, `iss` `{iss}`), so it cannot check its signature.',
      foundAlgorithm: '`{host}` does not accept the algorithm of the token in `{field}`: its `alg` is `{alg}`.',
      fix: 'Compare the issuer of the token with the one whose keys (or secret) `{host}` uses: another environment or tenant signs with other keys; a token that was changed on its way does not fit either.',
      fixKey:
        'Have `{host}` load the keys of this issuer (`jwks_uri` in its discovery document) and load them again when it meets a `kid` that it does not know; keys change.',
      fixAlgorithm:
        'Make the issuer sign with the algorithm that `{host}` expects, or add this one to the algorithms that it allows, with the key that belongs to it.',
    },
    ja: {
      title: '署名が受け入れられない',
      found:
        '`{host}` が `{field}` のトークンの署名を検証しましたが（`alg` `{alg}`、`iss` `{iss}`）、サーバーの鍵と一致しませんでした。',
      foundKey:
        '`{host}` には `{field}` のトークン（`kid` `{kid}`、`iss` `{iss}`）に対応する鍵がなく、署名を検証できません。',
      foundAlgorithm: '`{host}` は `{field}` のトークンのアルゴリズムを受け入れません。`alg` は `{alg}` です。',
      fix: 'トークンの発行元と、`{host}` が鍵（またはシークレット）を使っている発行元を比べてください。環境やテナントが違えば鍵も違います。途中で書き換えられたトークンも一致しません。',
      fixKey:
        '`{host}` がこの発行元の鍵（ディスカバリー文書の `jwks_uri`）を読み込み、未知の `kid` に出会ったら再取得するようにします。鍵は入れ替わります。',
      fixAlgorithm:
        '`{host}` が想定するアルゴリズムで発行側に署名させるか、許可するアルゴリズムに対応する鍵とともに追加します。',
    },
  },
  applies: (facts) => facts.refused && sentJwt(facts) !== undefined,
  evaluate(facts, found) {
    const { words, url } = facts;
    const token = sentJwt(facts);
    if (!token) return undefined;
    const { header = {}, claims = {} } = token.jwt;
    const shown = (value: unknown) => (typeof value === 'string' ? value : '—');
    const { host } = url;
    const field = token.name;
    const claimsShown = [
      ...['alg', 'kid'].filter((name) => name in header).map((name) => claimExhibit(name, header[name])),
      ...('iss' in claims ? [claimExhibit('iss', claims.iss)] : []),
    ];
    // A token that names no key has a rule of its own.
    if (missesKid(header, words)) return undefined;
    const key = complaintOf(words, 'key')?.evidence;
    if (key && 'kid' in header) {
      const values = { host, field, kid: shown(header.kid), iss: shown(claims.iss) };
      return found('foundKey', values, [key, partOf(token, 0), ...claimsShown], 'certain');
    }
    const signature = complaintOf(words, 'signature')?.evidence ?? key;
    if (signature) {
      const values = { host, field, alg: shown(header.alg), iss: shown(claims.iss) };
      return found('found', values, [signature, partOf(token, 0), ...claimsShown], 'certain');
    }
    const algorithm = complaintOf(words, 'algorithm')?.evidence;
    if (!algorithm) return undefined;
    const evidence = [algorithm, partOf(token, 0), ...claimsShown] as const;
    return found('foundAlgorithm', { host, field, alg: shown(header.alg) }, evidence, 'certain');
  },
});
