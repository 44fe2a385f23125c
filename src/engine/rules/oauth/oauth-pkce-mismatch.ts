import { paramExhibit } from '../../exhibits/oauth-exhibit.ts';
import { defineRule } from '../../rule.ts';
import { OAUTH_SYMPTOMS } from '../oauth-symptoms.ts';

const MISSING =
  /missing|required|not (?:specified|provided|found|present|supplied)|must (?:be|use|provide|contain)|without|empty/;

/** RFC 7636 §4.1. */
const VERIFIER = /^[\w.~-]{43,128}$/;

export default defineRule({
  id: 'oauth-pkce-mismatch',
  severity: 'blocking',
  who: ['page'],
  needs: ['response'],
  wants: ['body'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7636#section-4.6', 'https://www.rfc-editor.org/rfc/rfc7636#section-4.1'],
  beats: [...OAUTH_SYMPTOMS, 'oauth-grant-invalid'],
  remedy: 'oauth-exchange-code',
  texts: {
    en: {
      title: 'PKCE does not match',
      found:
        '`{host}` refused `{request}`, because the `code_verifier` does not belong to the `code_challenge` of the sign-in.',
      foundMissing: '`{host}` refused `{request}`, because PKCE is required and `{parameter}` is missing.',
      foundMalformed:
        '`{host}` refused `{request}`; its `code_verifier` has {length} characters, and 43 to 128 letters, digits or `-._~` are allowed.',
      fix: 'Keep one `code_verifier` for each sign-in until its callback (by `state`, in `sessionStorage`), and send base64url of its SHA-256, without padding, as `code_challenge` with `code_challenge_method=S256`.',
      fixMissing:
        'Send `code_challenge` and `code_challenge_method=S256` to the authorization endpoint, and the `code_verifier` that they were made from to the token endpoint.',
      fixMalformed: 'Make the verifier of 32 random octets in base64url: 43 characters.',
    },
    ja: {
      title: 'PKCE が一致しない',
      found:
        '`{host}` は、`code_verifier` がサインイン時の `code_challenge` に対応していないとして `{request}` を拒否しました。',
      foundMissing: '`{host}` は、PKCE が必須なのに `{parameter}` がないとして `{request}` を拒否しました。',
      foundMalformed:
        '`{host}` が `{request}` を拒否しました。`code_verifier` は {length} 文字ですが、使えるのは英数字と `-._~` の 43～128 文字です。',
      fix: '`code_verifier` はサインインごとに 1 つ作り、コールバックまで（`state` をキーに `sessionStorage` などで）保持します。`code_challenge` には、その SHA-256 をパディングなしの base64url にして `code_challenge_method=S256` とともに送ります。',
      fixMissing:
        '認可エンドポイントに `code_challenge` と `code_challenge_method=S256` を送り、トークンエンドポイントにはその元になった `code_verifier` を送ります。',
      fixMalformed: '32 オクテットの乱数を base64url にした 43 文字の verifier を使います。',
    },
  },
  applies: ({ oauth }) => oauth !== undefined,
  evaluate(facts, found) {
    const { oauth } = facts;
    if (oauth?.refusal?.cause !== 'pkce-mismatch') return undefined;
    const { refusal, params, name: request, endpoint, at } = oauth;
    const { host } = endpoint;
    const verifier = params.get('code_verifier');
    const evidence = [refusal.evidence, ...paramExhibit(facts, oauth, 'code_verifier')] as const;
    if (verifier !== undefined && !VERIFIER.test(verifier))
      return found('foundMalformed', { host, request, length: verifier.length }, evidence, 'certain');
    const parameter = at === 'token-endpoint' ? 'code_verifier' : 'code_challenge';
    if (!params.has(parameter) && MISSING.test(refusal.said))
      return found('foundMissing', { host, request, parameter }, evidence, 'certain');
    return found('found', { host, request }, evidence, 'certain');
  },
});
