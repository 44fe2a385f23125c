import { schemeName } from '../http/schemes.ts';
import { findWords, type Saying } from '../http/words.ts';

interface Misnomer {
  /** The scheme of the challenge, in lower case. */
  readonly challenge: string;
  /** What shows the library. */
  readonly said: RegExp;
  readonly reads: readonly string[];
}

/** Libraries that challenge for another scheme than they read. */
const MISNOMERS: readonly Misnomer[] = [
  // https://github.com/appleboy/gin-jwt/blob/master/auth_jwt.go
  { challenge: 'jwt', said: /^\s{0,8}\{"code":40[13],"message":/, reads: ['Bearer'] },
  // https://github.com/rails/rails/blob/main/actionpack/lib/action_controller/metal/http_authentication.rb
  { challenge: 'token', said: /http token: access denied/, reads: ['Bearer', 'Token'] },
  // https://github.com/dwyl/hapi-auth-jwt2/blob/main/lib/extract.js
  { challenge: 'token', said: /\btoken error="/, reads: ['Bearer'] },
];

/** The schemes, in their usual letters, that a server takes where it challenges for one. */
export function schemesReadFor(challenged: string, words: readonly Saying[]): readonly string[] {
  const misnomer = MISNOMERS.find(
    ({ challenge, said }) => challenge === challenged.toLowerCase() && findWords(words, said) !== undefined,
  );
  return misnomer?.reads ?? [schemeName(challenged)];
}
