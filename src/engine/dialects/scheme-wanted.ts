import type { Evidence } from '../finding.ts';
import { schemeFamily } from '../http/schemes.ts';
import { findWords, matchWords, type Saying } from '../http/words.ts';
import { anyOf } from './any-of.ts';

/** The first group that matches is the scheme. `token` and `jwt` are schemes only where nothing else can be meant. */
const NAMED = anyOf(
  /(?:(?:start|begin)(?:s|ning)? with|(?:of|have) type|prefix(?:ed)?(?: with| must be| is)?|(?:format|form|value)(?: is| must be| should be| has to be)?:?|authorization:) ?\\?["'`<[(]?(?:authorization: ?)?\\?["'`<[(]?(bearer|basic|token|jwt|digest|dpop|apikey|negotiate)\b/,
  /(?:expect(?:ed|s|ing)?|must be|should be|use|using|only|missing|no|requires?|supported|supports|want(?:ed|s)?)(?: an?| the| scheme| type| schemes| types)*:? \\?["'`<[(]?(?:authorization: ?)?(bearer|basic|digest|dpop|negotiate)\b/,
  /(bearer|basic|digest|dpop|negotiate)\\?["'`]? (?:token|auth(?:entication|orization)?|scheme|credentials|type)? ?(?:is |are |was |were )?(?:required|missing|expected|wanted|not (?:found|provided|present|supplied))/,
  /(bearer|basic|digest|dpop|negotiate)\\?["'`]?(?: ?(?:形式|方式|認証|スキーム|トークン)(?:で|が|を|の|に)|-(?:token|authentifizierung|schema) (?:ist )?(?:erforderlich|erwartet))/,
);

const REFUSED = anyOf(
  /(?:invalid|unsupported|unknown|bad|wrong|incorrect|unexpected|unrecogni[sz]ed) (?:auth(?:entication|ori[sz]ation)?|token|header)[ _-]?(?:header )?(?:scheme|type|method|prefix|format)/,
  /(?:auth(?:entication|ori[sz]ation)?|token)[ _-]?(?:header )?(?:scheme|type|method|prefix)["'`]? (?:\\?["'`][^"'`]{0,40}["'`] )?(?:is |was )?(?:invalid|unsupported|unknown|not (?:supported|recogni[sz]ed|allowed|valid|accepted))/,
  /credentials_bad_scheme|unsupported_auth|invalid_auth_scheme|認証方式が(?:違|不正|サポート|対応)/,
);

/** What gin-jwt and others say of a header that does not begin as they expect; a bad token may be meant, too. */
const HEADER_REFUSED =
  /(?:invalid|bad|malformed|incorrect) (?:authori[sz]ation|auth)[ _-]header|(?:authori[sz]ation|auth)[ _-]header (?:is |was )?(?:invalid|malformed)/;

/** FastAPI's 403 to another scheme than its own: https://github.com/fastapi/fastapi/blob/0.115.0/fastapi/security/http.py */
const REFUSED_BY_403 = /"detail"\s{0,4}:\s{0,4}"invalid authentication credentials"/;

export interface NamedScheme {
  /** In lower case. */
  readonly name: string;
  readonly evidence: Evidence;
}

/** The scheme that the server wants by its own words. */
export function schemeNamedIn(words: readonly Saying[]): NamedScheme | undefined {
  const found = matchWords(words, NAMED);
  const name = found?.match.slice(1).find((group) => group !== undefined);
  return found && name !== undefined ? { name, evidence: found.evidence } : undefined;
}

/** Where the server complains of the scheme that was sent, without saying which one it wants. */
export function saysSchemeRefused(words: readonly Saying[], sent: string, status: number): Evidence | undefined {
  const refused = findWords(words, REFUSED);
  const family = schemeFamily(sent);
  if (refused || family === 'bearer') return refused;
  return (
    (status === 403 ? findWords(words, REFUSED_BY_403) : undefined) ??
    (family === 'basic' ? undefined : findWords(words, HEADER_REFUSED))
  );
}
