import { CREDENTIALS_WANTED, HEADER_WANTED, OTHER_CREDENTIAL_WANTED } from '../../dialects/credentials-wanted.ts';
import { schemesReadFor } from '../../dialects/scheme-read.ts';
import { SIGN_IN_REFUSED } from '../../dialects/sign-in-refused.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { withoutLesserTokens } from '../../facts/lesser-token.ts';
import { isChallenge } from '../../facts/schemes-asked.ts';
import type { SeenRequest } from '../../facts.ts';
import { paramOf } from '../../http/challenges.ts';
import { schemeFamily } from '../../http/schemes.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

const TOKEN_SCHEMES: ReadonlySet<string> = new Set(['bearer', 'token', 'jwt', 'dpop']);

/** A challenge for OAuth 1.0 (RFC 5849 §3.5.1), as Jira adds to each of its answers, asks programs and no page. */
const isTokenScheme = (name: string) => !/^oauth$/i.test(name) && TOKEN_SCHEMES.has(schemeFamily(name));

const SIGN_IN_PATH =
  /\/(?:log-?in|sign-?in|sessions?|auth(?:enticate|entication|orize)?|tokens?|password|refresh(?:[-_]?tokens?)?)\/?$/i;
const SECRETS_IN_BODY = /(?:password|passwd|client_secret|grant_type|refresh_?token|assertion)["']?\s{0,4}[=:]/i;

/** Signing in hands over its credentials in the body. */
const isSignIn = ({ method, url, body }: SeenRequest) =>
  method === 'POST' && (SIGN_IN_PATH.test(new URL(url).pathname) || SECRETS_IN_BODY.test(body?.text ?? ''));

export default defineRule({
  id: 'authorization-missing',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2', 'https://www.rfc-editor.org/rfc/rfc6750#section-3'],
  beats: ['session-rejected'],
  remedy: 'send-authorization',
  texts: {
    en: {
      title: 'no credentials sent',
      found: '`{host}` asks for `{scheme}` credentials, and the request carried no `Authorization` header.',
      foundSaid: '`{host}` says that credentials are missing, and the request carried no `Authorization` header.',
      foundBare:
        '`{method} {path}` was answered {status}, and the request carried no credentials: no `Authorization` header, no API key and no session cookie.',
      fix: 'Send `Authorization: {scheme} <credentials>` with the request.',
      fixSaid: 'Sign in first, and send the token with the request: `Authorization: Bearer <token>`.',
      fixBare:
        'Sign in first, and send what the API gave out with the request, usually `Authorization: Bearer <token>`.',
      foundDigest: '`{host}` asks for Digest credentials, and the request carried no `Authorization` header.',
      fixDigest:
        'Compute `Authorization: Digest …` from this challenge with user name and password (RFC 7616 §3.4), or open `{host}` in a tab and sign in there: the browser then computes it by itself.',
    },
    ja: {
      title: '資格情報が送られていない',
      found: '`{host}` は `{scheme}` の資格情報を求めていますが、リクエストに `Authorization` ヘッダーがありません。',
      foundSaid: '`{host}` は資格情報がないと答えており、実際にリクエストに `Authorization` ヘッダーがありません。',
      foundBare:
        '`{method} {path}` の応答は {status} で、リクエストには `Authorization` ヘッダー、API キー、セッション Cookie のいずれもありません。',
      fix: 'リクエストに `Authorization: {scheme} <資格情報>` を付けます。',
      fixSaid: '先にサインインし、受け取ったトークンを `Authorization: Bearer <トークン>` としてリクエストに付けます。',
      fixBare:
        '先にサインインし、API が発行したものをリクエストに付けます。多くの場合は `Authorization: Bearer <トークン>` です。',
      foundDigest: '`{host}` は Digest の資格情報を求めていますが、リクエストに `Authorization` ヘッダーがありません。',
      fixDigest:
        'このチャレンジとユーザー名、パスワードから `Authorization: Digest …` を計算して送ります（RFC 7616 §3.4）。または `{host}` をタブで開いてサインインすると、以後はブラウザーが計算します。',
    },
  },
  applies: ({ refused, authorization }) => refused && !authorization?.value.text.trim(),
  evaluate({ request, response, challenges, carried, words, url, method }, found) {
    const missed = findWords(words, HEADER_WANTED);
    const said = missed ?? findWords(words, CREDENTIALS_WANTED);
    // Whoever carries something else lacks this header only if the server says so.
    // A bare challenge for a token (RFC 6750 §3) says by itself that none came; a session cookie is not what it asks for.
    const asksForToken =
      challenges.some((each) => isTokenScheme(each.scheme.text) && !paramOf(each, 'error')) &&
      withoutLesserTokens(carried).every(
        (each) => each.in === 'cookie' && !each.jwt && !/token|jwt|auth/i.test(each.name),
      );
    if (carried.length > 0 && !missed && !asksForToken) return undefined;
    if (!missed && findWords(words, OTHER_CREDENTIAL_WANTED)) return undefined;
    if (!said && (isSignIn(request) || findWords(words, SIGN_IN_REFUSED))) return undefined;

    const absent = { kind: 'header-absent', of: 'request', name: 'Authorization' } as const;
    const { host } = url;
    // Some exports leave credentials out of the file.
    const confidence = request.headersFrom === 'har' ? 'possible' : 'likely';
    const [challenge] = challenges.filter(isChallenge);
    if (challenge) {
      const asked = inHeader('response', challenge.field, challenge.scheme.range);
      const [scheme = challenge.scheme.text] = schemesReadFor(challenge.scheme.text, words);
      const evidence = [absent, asked, ...(said ? [said] : [])] as const;
      if (scheme === 'Digest') return found('foundDigest', { host }, evidence, confidence);
      return found('found', { host, scheme }, evidence, confidence);
    }
    if (said) return found('foundSaid', { host }, [absent, said], confidence);
    if (response.status !== 401) return undefined;
    const status = { kind: 'status', of: 'response', status: response.status } as const;
    const values = { method, path: url.pathname, status: response.status };
    return found('foundBare', values, [absent, status], confidence);
  },
});
