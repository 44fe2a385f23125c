import { inHeader } from '../../exhibits/header-exhibit.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'dpop-scheme-mismatch',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc9449#section-7.1', 'https://www.rfc-editor.org/rfc/rfc9449#section-7.2'],
  beats: ['authorization-scheme-mismatch', 'authorization-not-received', 'token-rejected'],
  remedy: 'dpop-send-proof',
  texts: {
    en: {
      title: 'DPoP token under another scheme',
      foundBound:
        'The access token is bound to a DPoP key (its `cnf.jkt` is `{key}`), and it was sent under the scheme `{scheme}` instead of `DPoP`.',
      found: 'The request carries a DPoP proof, and its token was sent under the scheme `{scheme}` instead of `DPoP`.',
      foundUnbound: 'The token was sent under the scheme `DPoP`, and it is bound to no key: it has no `cnf.jkt` claim.',
      fix: 'Write `Authorization: DPoP <token>`.',
      fixUnbound:
        'Ask the token endpoint for a bound token by sending a `DPoP` header there too (its answer then says `"token_type": "DPoP"`), or send this token as `Bearer` where the API allows that.',
    },
    ja: {
      title: 'DPoP トークンのスキームが違う',
      foundBound:
        'アクセストークンは DPoP の鍵に紐づいています（`cnf.jkt` は `{key}`）が、スキームが `DPoP` ではなく `{scheme}` で送られています。',
      found: 'リクエストには DPoP proof がありますが、トークンのスキームが `DPoP` ではなく `{scheme}` です。',
      foundUnbound:
        'トークンはスキーム `DPoP` で送られていますが、`cnf.jkt` クレームがなく、どの鍵にも紐づいていません。',
      fix: '`Authorization: DPoP <トークン>` と書きます。',
      fixUnbound:
        'トークンエンドポイントにも `DPoP` ヘッダーを送り、鍵に紐づいたトークンを受け取ります（応答に `"token_type": "DPoP"` と出ます）。API が許すなら、このトークンは `Bearer` で送ります。',
    },
  },
  applies: ({ response, dpop }) =>
    [400, 401].includes(response.status) && dpop?.token !== undefined && dpop.scheme !== '',
  evaluate({ authorization, dpop }, found) {
    const scheme = authorization?.value.scheme;
    if (!authorization || !scheme || !dpop) return undefined;
    const sent = inHeader('request', authorization.field, scheme.range);
    const claim = (value: unknown) => ({ kind: 'claim', name: 'cnf', value: JSON.stringify(value) }) as const;
    if (dpop.scheme === 'dpop') {
      const isUnbound = dpop.token?.jwt?.claims !== undefined && dpop.boundKey === undefined;
      return isUnbound ? found('foundUnbound', {}, [sent], 'likely') : undefined;
    }
    const { boundKey } = dpop;
    if (boundKey !== undefined)
      return found('foundBound', { key: boundKey, scheme: scheme.text }, [sent, claim({ jkt: boundKey })], 'certain');
    if (dpop.scheme !== 'bearer' || dpop.fields.length === 0 || !dpop.asked) return undefined;
    const proof = dpop.fields.map((field) => inHeader('request', field));
    return found('found', { scheme: scheme.text }, [sent, ...proof], dpop.asked === 'alone' ? 'certain' : 'likely');
  },
});
