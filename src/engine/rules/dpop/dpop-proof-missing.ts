import { inHeader } from '../../exhibits/header-exhibit.ts';
import { type Challenge, paramOf } from '../../http/challenges.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

/** The words of a token endpoint that issues only tokens bound to a key. */
const WANTED = /invalid_dpop_proof|use_dpop_nonce|dpop[ _-](?:proof|header)\b.{0,40}\b(?:missing|required|absent)/;

/** Errors of a server that may not have come as far as the token (RFC 6750 §3.1, RFC 9449 §7.1). */
const BEFORE_TOKEN: ReadonlySet<string> = new Set([
  'invalid_request',
  'invalid_token',
  'invalid_dpop_proof',
  'use_dpop_nonce',
]);

function readTheToken(challenge: Challenge): boolean {
  const error = paramOf(challenge, 'error')?.text.toLowerCase();
  return error !== undefined && !BEFORE_TOKEN.has(error);
}

export default defineRule({
  id: 'dpop-proof-missing',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc9449#section-7.1', 'https://www.rfc-editor.org/rfc/rfc9449#section-6.1'],
  beats: [
    'dpop-scheme-mismatch',
    'dpop-nonce-required',
    'authorization-scheme-mismatch',
    'authorization-not-received',
    'token-rejected',
    'challenge-invalid-request',
  ],
  remedy: 'dpop-send-proof',
  texts: {
    en: {
      title: 'DPoP proof missing',
      foundBound:
        'The access token is bound to a DPoP key (its `cnf.jkt` is `{key}`), and the request carries no `DPoP` header that proves possession of it.',
      found: 'The request uses DPoP and carries no `DPoP` header with a proof.',
      foundAsked: '`{host}` accepts only DPoP, and the request carries a token without a `DPoP` header.',
      foundToken: '`{host}` wants a DPoP proof with the token request, and the request carries no `DPoP` header.',
      fix: 'Send `Authorization: DPoP <token>` together with a `DPoP` header: a JWT signed with the key of the token, made anew for each request.',
      fixToken:
        'Make a key pair, keep it for as long as the tokens live, and send a `DPoP` header with each token request: a JWT signed with it, whose `htm` is `POST` and whose `htu` is the token endpoint.',
    },
    ja: {
      title: 'DPoP proof がない',
      foundBound:
        'アクセストークンは DPoP の鍵に紐づいています（`cnf.jkt` は `{key}`）が、その鍵を持つことを示す `DPoP` ヘッダーがリクエストにありません。',
      found: 'リクエストは DPoP を使っていますが、proof を載せる `DPoP` ヘッダーがありません。',
      foundAsked: '`{host}` は DPoP しか受け付けませんが、リクエストは `DPoP` ヘッダーなしでトークンを送っています。',
      foundToken: '`{host}` はトークンリクエストに DPoP proof を求めていますが、`DPoP` ヘッダーがありません。',
      fix: '`Authorization: DPoP <トークン>` に加えて `DPoP` ヘッダーを送ります。値はトークンと同じ鍵で署名した JWT で、リクエストごとに作り直します。',
      fixToken:
        '鍵ペアを作ってトークンの寿命の間保持し、トークンリクエストごとに `DPoP` ヘッダーを送ります。値はその鍵で署名した JWT で、`htm` は `POST`、`htu` はトークンエンドポイントです。',
    },
  },
  applies: ({ response, dpop, oauth }) =>
    [400, 401].includes(response.status) &&
    dpop?.fields.length === 0 &&
    (dpop.token !== undefined || oauth?.at === 'token-endpoint'),
  evaluate({ url, authorization, dpop, challenges, oauth, words }, found) {
    const sent = authorization ? [inHeader('request', authorization.field)] : [];
    const absent = { kind: 'header-absent', of: 'request', name: 'DPoP' } as const;
    if (oauth?.at === 'token-endpoint') {
      const said = findWords(words, WANTED);
      return said && found('foundToken', { host: url.host }, [absent, said], 'certain');
    }
    if (dpop?.boundKey !== undefined) {
      const claim = { kind: 'claim', name: 'cnf', value: JSON.stringify({ jkt: dpop.boundKey }) } as const;
      return found('foundBound', { key: dpop.boundKey }, [absent, claim, ...sent], 'certain');
    }
    if (dpop?.scheme === 'dpop') return found('found', {}, [absent, ...sent], 'certain');
    if (dpop?.asked !== 'alone' || challenges.some(readTheToken)) return undefined;
    const asked = challenges.map(({ field, scheme }) => inHeader('response', field, scheme.range));
    return found('foundAsked', { host: url.host }, [absent, ...asked], 'certain');
  },
});
