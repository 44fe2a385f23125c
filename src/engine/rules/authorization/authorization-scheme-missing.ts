import { takesRawTokens } from '../../dialects/raw-token-gateways.ts';
import { RIGHT_LACKING } from '../../dialects/scope-lacking.ts';
import { saysTokenWasRead } from '../../dialects/token-read.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import type { SeenChallenge } from '../../facts.ts';
import { tokenOf } from '../../http/authorization.ts';
import { decodeBase64 } from '../../http/base64-text.ts';
import { instantClaim, parseJwt } from '../../http/jwt.ts';
import { isKnownScheme, schemeName } from '../../http/schemes.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

const AUTHORIZER_DENIED = /explicit deny|not authorized to access this resource|accessdeniedexception/;
/** Shorter ones may be a scheme that nobody knows, with its credentials gone. */
const TOKEN_LENGTH = 16;

const isUserAndPassword = (text: string) => /^[\x20-\x7e]{1,64}:[\x20-\x7e]*$/.test(decodeBase64(text)?.text ?? '');

function schemeFor(challenges: readonly SeenChallenge[], token: string): string {
  const asked = challenges.find(({ scheme }) => isKnownScheme(scheme.text))?.scheme.text;
  return schemeName(asked ?? (isUserAndPassword(token) ? 'Basic' : 'Bearer'));
}

export default defineRule({
  id: 'authorization-scheme-missing',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc9110#section-11.4', 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1'],
  beats: ['token-expired', 'session-rejected'],
  remedy: 'name-scheme',
  texts: {
    en: {
      title: 'token without a scheme',
      found: '`Authorization` holds a JWT and no scheme before it; `{host}` reads `{scheme} <token>`.',
      foundOpaque: '`Authorization` holds {token} and no scheme before it; the form is `{scheme} <token>`.',
      fix: 'Write `{scheme}` and one space before the token.',
    },
    ja: {
      title: 'トークンの前にスキームがない',
      found:
        '`Authorization` の値が JWT だけで、前にスキームがありません。`{host}` が読み取るのは `{scheme} <トークン>` の形です。',
      foundOpaque:
        '`Authorization` の値が {token} だけで、前にスキームがありません。正しい形は `{scheme} <トークン>` です。',
      fix: 'トークンの前に `{scheme}` と半角スペースを 1 つ書きます。',
    },
  },
  applies: ({ refused, authorization }) => refused && authorization !== undefined,
  evaluate({ authorization, challenges, response, words, url, serverNow, case: of }, found) {
    if (!authorization) return undefined;
    const { value, field } = authorization;
    const token = tokenOf(value);
    // Some APIs want the bare token; one that could read it has another reason.
    if (
      value.scheme ||
      token.text === '' ||
      value.hasParams ||
      saysTokenWasRead(words) ||
      findWords(words, RIGHT_LACKING) ||
      findWords(words, AUTHORIZER_DENIED)
    )
      return undefined;
    const scheme = schemeFor(challenges, token.text);
    const evidence = inHeader('request', field, token.range);
    const jwt = parseJwt(token.text)?.value;
    const isRawFine = takesRawTokens(response);
    if (jwt) {
      const expiresAt = instantClaim(jwt, 'exp');
      if (isRawFine && expiresAt !== undefined && expiresAt <= (serverNow ?? of.now)) return undefined;
      const usual = response.status === 401 ? 'certain' : 'likely';
      const confidence = isRawFine ? 'possible' : usual;
      return found('found', { host: url.host, scheme }, [evidence], confidence);
    }
    const isToken = token.text.length >= TOKEN_LENGTH || isUserAndPassword(token.text) || challenges.length > 0;
    if (!isToken || /\s/.test(token.text)) return undefined;
    return found(
      'foundOpaque',
      { token: { secret: token.text }, scheme },
      [evidence],
      isRawFine ? 'possible' : 'likely',
    );
  },
});
