import { NOT_RECEIVED } from '../../dialects/credentials-not-received.ts';
import { saysSchemeRefused } from '../../dialects/scheme-wanted.ts';
import { saysTokenWasRead } from '../../dialects/token-read.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { acceptsScheme, isUnregistered, schemesAsked } from '../../facts/schemes-asked.ts';
import { parseJwt } from '../../http/jwt.ts';
import { placeholderIn } from '../../http/placeholder.ts';
import { isKnownScheme } from '../../http/schemes.ts';
import { isMisspelt } from '../../http/spelling.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

/** The schemes that are worth guessing at. */
const USUAL = ['Bearer', 'Basic', 'Digest', 'DPoP', 'Token', 'Negotiate'];

/** Words that mean nothing else, with something put before or after: `Bearer-Token`, `JwtBearer`. */
const isInside = (word: string, scheme: string) =>
  /^(?:bearer|basic)$/i.test(scheme) && word.toLowerCase().includes(scheme.toLowerCase());

/** The header's own name at the beginning of its value, and the scheme that may follow. */
const OWN_NAME = /^\s*["']?authori[sz]ation["']?\s*[:=]\s*/i;

export default defineRule({
  id: 'authorization-scheme-unknown',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: [
    'https://www.rfc-editor.org/rfc/rfc9110#section-11.1',
    'https://www.iana.org/assignments/http-authschemes/http-authschemes.xhtml',
  ],
  beats: [
    'authorization-scheme-mismatch',
    'authorization-scheme-missing',
    'authorization-not-received',
    'authorization-token-whitespace',
    'authorization-token-character-invalid',
    'session-rejected',
    'token-expired',
    'token-rejected',
  ],
  remedy: 'send-authorization',
  texts: {
    en: {
      title: 'scheme that the server does not know',
      found: '`{sent}` is not a registered scheme, and `{host}` accepts only {wanted}.',
      foundMisspelt: '`Authorization` begins with `{sent}`, which is no scheme; `{meant}` was probably meant.',
      foundUnheard:
        '`{sent}` is not a registered scheme, and `{host}` answers as if no credentials had come: it looks for another scheme.',
      foundRefused: '`{host}` does not accept the scheme `{sent}`, which is not a registered one.',
      foundName: 'The value of `Authorization` begins with the header’s own name, so the server finds no scheme.',
      fix: 'Send the token as `{first} <token>`.',
      fixMisspelt: 'Write `{meant}` and one space before the token.',
      fixUnheard: 'Look up in the API’s documentation which scheme it reads; `Bearer` is the usual one for tokens.',
      fixRefused: 'Look up in the API’s documentation which scheme it reads; `Bearer` is the usual one for tokens.',
      fixName: 'Keep only what follows the colon: the value is `Bearer <token>`.',
    },
    ja: {
      title: 'サーバーが知らないスキーム',
      found: '`{sent}` は登録されたスキームではありません。`{host}` が受け付けるのは {wanted} だけです。',
      foundMisspelt:
        '`Authorization` が `{sent}` で始まっていますが、そのようなスキームはありません。`{meant}` の誤記と考えられます。',
      foundUnheard:
        '`{sent}` は登録されたスキームではなく、`{host}` は資格情報が届かなかったかのように応答しています。サーバーは別のスキームを探しています。',
      foundRefused: '`{host}` は、登録されたスキームではない `{sent}` を受け付けません。',
      foundName: '`Authorization` の値がヘッダー名そのもので始まっており、サーバーはスキームを見つけられません。',
      fix: 'トークンを `{first} <トークン>` の形で送ります。',
      fixMisspelt: 'トークンの前に `{meant}` と半角スペースを 1 つ書きます。',
      fixUnheard:
        'API のドキュメントで、どのスキームを読むかを確認してください。トークンには通常 `Bearer` を使います。',
      fixRefused:
        'API のドキュメントで、どのスキームを読むかを確認してください。トークンには通常 `Bearer` を使います。',
      fixName: 'コロンの後だけを残します。値は `Bearer <トークン>` の形です。',
    },
  },
  applies: ({ refused, authorization }) =>
    refused && authorization !== undefined && authorization.value.credentials.text !== '',
  evaluate({ authorization, challenges, response, words, url }, found) {
    if (!authorization || saysTokenWasRead(words)) return undefined;
    const { field, value } = authorization;
    const name = OWN_NAME.exec(field.value)?.[0];
    if (name !== undefined && name.length < field.value.length)
      return found('foundName', {}, [inHeader('request', field, { start: 0, end: name.length })], 'likely');

    const { scheme } = value;
    if (!scheme || !isUnregistered(scheme.text) || placeholderIn(scheme.text) === 'nothing') return undefined;
    const sent = scheme.text;
    const { host } = url;
    const written = inHeader('request', field, scheme.range);
    const { names: wanted, evidence: asked } = schemesAsked(challenges, words);
    const [first] = wanted;
    if (first !== undefined && acceptsScheme(wanted, sent)) return undefined;

    const meant = isKnownScheme(sent)
      ? undefined
      : [...wanted, ...USUAL].find((each) => isMisspelt(sent, each) || isInside(sent, each));
    if (meant !== undefined) return found('foundMisspelt', { sent, meant }, [written, ...asked], 'likely');
    if (first !== undefined) {
      return found('found', { sent, host, wanted: { list: wanted }, first }, [written, ...asked], 'likely');
    }
    const refused = saysSchemeRefused(words, sent, response.status);
    if (refused) return found('foundRefused', { sent, host }, [written, refused], 'likely');
    const unheard = findWords(words, NOT_RECEIVED);
    // A scheme of the API's own may have been lost on the way like any other.
    if (!unheard || !(isKnownScheme(sent) || parseJwt(value.credentials.text))) return undefined;
    return found('foundUnheard', { sent, host }, [written, unheard], 'likely');
  },
});
