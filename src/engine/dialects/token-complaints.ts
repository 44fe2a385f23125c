import type { Evidence } from '../finding.ts';
import type { WordMatch } from '../http/words.ts';
import { matchWords, type Saying } from '../http/words.ts';
import { anyOf } from './any-of.ts';
import { SCOPE_LACKING } from './scope-lacking.ts';
import { saysExpired } from './token-expired.ts';

/** What servers name as wrong with a token; `use` is its kind, such as an ID or refresh token where an access token is wanted. */
export type TokenComplaint = 'early' | 'audience' | 'issuer' | 'key' | 'signature' | 'algorithm' | 'form' | 'use';

const QUOTE = String.raw`\\?["'\`]?`;
const WRONG =
  '(?:invalid|unexpected|wrong|bad|incorrect|unknown|untrusted|unrecogni[sz]ed|unsupported|disallowed|mismatch(?:ed|ing)?|different)';
const NOT_RIGHT = `(?:(?:is |are |was |has |claim |value |validation |check )*(?:${WRONG}|failed|rejected|refused|not (?:in|allowed|valid|accepted|matching|trusted|recogni[sz]ed|permitted|authori[sz]ed|configured|supported|found|known|registered)|missing|required)|(?:did not|does not|doesn['’]t|do not) match|mismatch)`;

/** A claim that is wrong, by its short and its long name: `unexpected "aud" claim value`, `The audience 'x' is invalid`. */
const claimIs = (short: string, long: string): RegExp =>
  new RegExp(
    [
      `${WRONG}(?: token| jwt| access token| or missing| required)*[ _-]?${QUOTE}(?:${short}|${long})\\b`,
      `\\b${long}s?(?: in (?:the )?(?:jwt|token))?(?: ${QUOTE}\\S{1,200})?[ _-]${NOT_RIGHT}`,
      `\\b${short}${QUOTE}(?: claim| value)? ?${NOT_RIGHT}|\\b${short}_mismatch`,
      `missing(?: the| required| a)* ${QUOTE}(?:${short}${QUOTE}(?: claim|$)|${long}\\b)`,
      `\\b${long} \\(${short}\\) claim[^\\n]{0,240}?(?:match|contain|accept|missing|present)|\\b${short} claim has value|(?:invalid|wrong|bad|incorrect) claim:? ?${QUOTE}${short}\\b`,
      `claim ${QUOTE}${short}${QUOTE} value (?:doesn['’]t|does not)|missing expected ${QUOTE}${short}|expected ${short} claim to be|payload ${short} value`,
      `claim value mismatch:? ${short}\\b|${long}(?:uri)? ?(?:validation|check) ?fail|expected (?:token |jwt )?(?:${long}|${short})\\b`,
    ].join('|'),
  );

/** The vocabularies of the libraries and gateways that check tokens, by what they complain of. */
const COMPLAINTS: Readonly<Record<TokenComplaint, RegExp>> = {
  early: anyOf(
    /(?:jwt|token)[ _-]?not[ _-]?(?:yet[ _-]?)?(?:active|valid[ _-]?yet)|not[ _-]yet[ _-](?:valid|active|usable)|not active yet|not valid (?:yet|before|until)|notyetvalid/,
    /(?:can(?:not|['’]t) be|must not be|jwt|token|was) (?:used|accepted) (?:before|yet)|cannot handle token(?: with \w{3})? prior to|will be active at|jwt early by/,
    /immature ?signature|invalid iat\b|before use time|idx10222|tokenbeforevalid|issued (?:in the|at) future|issuedatfuture|nbf validation failed|(?:being |is )used before it['’]s valid|(?:nbf|iat)\\?["'`]? claim (?:timestamp check failed|(?:is |lies )?in the future|must be in the past)/,
    /まだ有効(?:では|に|で)/,
  ),
  audience: anyOf(
    claimIs('aud', 'audience'),
    /jwtnotinaudience|not in (?:the )?audience|idx1020[68]|idx10214|tokenaudience|wrong recipient|does not contain resource id|audience not set|(?:does not|doesn['’]t) have an? valid audience|invalid_?audience/,
    /(?:token|jwt)(?: is| was|['’]s)?(?: not|n['’]t) (?:intended|issued|meant|valid) for (?:this|the|your) (?:api|audience|service|resource|application|client|server)|(?:issued|intended|meant) for (?:an?other|a different)|not allowed to be used by this audience/,
    /(?:aud|audience|オーディエンス)(?: クレーム)? ?(?:が|は)(?:一致|無効|不正|正しく|違)/,
  ),
  issuer: anyOf(
    claimIs('iss', 'issuer'),
    /jwtnotinissuer|idx10205|idx40001|tokenissuer|invalid_?issuer|(?:was|is) not issued by|issued by (?:an?other|a different|an un\w{3,12}) (?:provider|issuer|server|authority|tenant)|(?:credentials|consumer) found for given ["'`]?iss|mandatory ["'`]?iss/,
    /(?:iss|issuer|発行者|発行元)(?: クレーム)? ?(?:が|は)(?:一致|無効|不正|正しく|違|信頼)/,
  ),
  key: anyOf(
    /while executing keyfunc: (?!\w{1,12} (?:token |jwt )?signing )|unrecogni[sz]ed jwt kid|unexpected jwt key|jwks (?:remote )?fetch (?:is )?fail|mandatory ["'`]kid|["'`]?kid\\?["'`]? (?:empty|invalid), unable|idx105(?:00|01|03|17)|(?:signature|signing|public|verification|decoding) key (?:was |is |could )?(?:not (?:be )?found|missing|unknown)|no (?:matching|suitable|applicable|signing|public|verification) (?:key|jwk|public key)/,
    /(?:unable|failed|could not|couldn['’]t|cannot)(?: to)? (?:find|match|locate|resolve|retrieve|get)(?: an?| the| any| matching| suitable| appropriate| public| signing| verification| corresponding)* (?:key|kid|jwk|["'`]kid)/,
    /(?:does not|doesn['’]t|don['’]t) have (?:an? )?key to match|no matching key|no (?:public |signing |verification |matching )?(?:key|jwk)(?: was)?(?: found)? for (?:kid|key ?id|the token|this token)|(?:has no|no|missing|lacks|without)(?: the| an?)? key[ _-]?id\b|unrecogni[sz]ed key|unknown (?:key|kid|signing key)|key ?id (?:\S{1,120} )?(?:was |is )?(?:not found|unknown|missing|invalid)/,
    /(?:has no|no|missing|invalid|lacks(?: an?)?|without(?: an?)?) (?:required )?\\?["'`]?kid\b|keyerror:? ?\\?['"]kid|\bkid\\?["'`]? (?:\S{1,120} )?(?:header |claim |field )?(?:is |was )?(?:missing|required|absent|not (?:found|present|known|valid)|unknown|invalid)/,
  ),
  signature: anyOf(
    /(?:invalid|bad|wrong|incorrect|untrusted|failed|mismatched)(?: jwt| token| jws| access token)?[ _]signature|tampered|(?:jws|jwt)?invalidsignature|token[ _]signature[ _](?:is )?invalid/,
    /signature(?:['’]s)? (?:verification |validation |check )?(?:is |was |resulted |has )?(?:invalid|failed|fails|failure|raised|error|mismatch|wrong|incorrect|rejected|unverified|not (?:valid|verified|match)|(?:does not|doesn['’]t|did not) (?:match|verify))/,
    /(?:could not|cannot|failed to|unable to|error while) verify(?:ing)?(?: the| jwt| token| token['’]s)* signature|jwt verification fails|idx105(?:04|11|1[2-6])|signatureverification|signature could not be verified|signature_error|jwt cryptographic operation failed|none of the keys was able to decode|署名(?:が|の検証)/,
  ),
  algorithm: anyOf(
    /(?:invalid|unexpected|unsupported|disallowed|wrong|forbidden|illegal)(?: jwt| token| signing| signature)* (?:alg\b|algorithm|signing method)|alg(?:orithm)?\)?(?: \S{1,60})?(?: header parameter)?(?: value)? (?:is )?not (?:allowed|supported|permitted|accepted)/,
    /algorithm ?mismatch|another algorithm expected|(?:signed|signing) with(?: an?| the)? (?:wrong|unexpected) algorithm|idx10696|incorrect algorithm|fast_jwt_invalid_algorithm|\binvalidalgorithm\b|algorithm doesn['’]t match the one|unsupported encoding algorithm|\[alg\] field/,
    /signature is required|unsigned|unsecured|(?:missing|no|empty|without(?: an?)?) signature|not signed|must be signed|idx10504|"?none"? (?:algorithm|signature)|署名されて/,
  ),
  form: anyOf(
    /(?:jwt|token|jws|authorization|bearer)(?:['’]s)?[ _]?(?:string |format |was |is |structure |appears to be )*(?:malformed|not well[ -]formed|ill-formed)|(?:malformed|unparsable|unparseable)[ _](?:\w{1,12} )?(?:jwt|token|jws|bearer|compact)|jwt ?malformed|fast_jwt_malformed/,
    /(?:not enough|too many|wrong number of|invalid number of|incorrect number of) (?:or too many )?(?:segments|parts)|(?:expected|must have|should have|to have)(?: \w{1,8})? (?:3|three) (?:parts|segments|sections)|two dots|(?:2|two) period|missing dot delimiter|three (?:base64|dot|segments|parts)|form of header\.payload/,
    /idx1(?:2741|2729|4100|2709|4102)|compactdecodeerror|(?:invalid|not an?)(?: valid)?(?: compact)? (?:compact jw[se]|jw[set] (?:serialization|format|string|token structure)|compact serialization)|not an? (?:valid )?(?:jwt|json web token|jws)\b|token could not be (?:parsed|decoded)/,
    /(?:error|failed|unable|could not|cannot|can['’]t)(?: \w{1,12}){0,4} (?:decode|decoding|parse|parsing|deserialize)(?: the| this| your| an?)* (?:jwt|access token|bearer token|id token|token|header|payload|json web token)/,
    /(?:jwt|token) (?:header|payload|signature) is an? (?:invalid|bad)|invalid (?:header string|header padding|payload string|payload padding|crypto padding|token encoding|segment encoding|base64)|invalid (?:jwt |token )?(?:format|structure)|(?:bad|illegal) base64|cannot convert access token|decoding firebase id token failed|jwt validation failed: bad_format|\[kid\] field is not|(?:jwt|token)[ _](?:format|structure)[ _](?:is )?(?:invalid|not (?:recogni[sz]ed|valid|supported)|unknown|error|wrong)|トークンの形式が/,
  ),
  use: anyOf(
    /only (?:non-refresh|access) tokens|(?:token )?has wrong type|(?:wrong|invalid|unexpected|incorrect)[ _](?:jwt |token )(?:type|use|typ)\b|token[_ ]type[_ ](?:mismatch|is (?:wrong|invalid))|expected token type|token[_ ]?use (?:\S{1,40} )?(?:not allowed|is invalid|mismatch)|invalidtokenuse|\btoken_use\b|access_token_type_unsupported/,
    /(?:id|refresh)[ _-]?tokens? (?:is |are |was |were |can ?)?(?:not (?:allowed|accepted|valid|permitted|supported|be used|an access)|cannot|can['’]t|used as|provided instead|received)|not an? access[ _-]token|(?:expected|requires?|needs?|must be|use|provide|expecting)(?: an?| the)? access[ _-]token(?: (?:instead|but|not|rather|was expected))?\b(?! (?:is|was) (?:missing|required))|access token (?:was )?expected/,
    /unexpected \\?["'`]?typ\\?["'`]?|(?:id|リフレッシュ|refresh) ?トークンは(?:使|利用|受け)/,
  ),
};

/** One message for several causes says nothing of any. */
const UNDECIDED =
  /malformed,? (?:or )?(?:invalid|expired|revoked)|(?:invalid|expired|revoked),? or malformed|revoked, malformed|expired,? or (?:is )?not yet valid|invalid,? or (?:expired|missing)|(?:csrf|xsrf)|request signature|we calculated/;

const decided = (words: readonly Saying[]) => words.filter(({ text }) => !UNDECIDED.test(text));

/** Where the server complains of this. */
export const complaintOf = (words: readonly Saying[], of: TokenComplaint): WordMatch | undefined =>
  matchWords(decided(words), COMPLAINTS[of]);

/** Where the server complains of the token in any way. */
export function anyComplaintIn(words: readonly Saying[]): Evidence | undefined {
  const kinds = Object.keys(COMPLAINTS) as readonly TokenComplaint[];
  return kinds.map((kind) => complaintOf(words, kind)?.evidence).find((evidence) => evidence !== undefined);
}

/** Whether the server complains of something else than these, so that it got past them or never came to them. */
export function complainsOfOther(words: readonly Saying[], ...these: readonly (TokenComplaint | 'expired')[]): boolean {
  const kinds = Object.keys(COMPLAINTS) as readonly TokenComplaint[];
  if (kinds.some((kind) => these.includes(kind) && complaintOf(words, kind))) return false;
  const isExpiry = !these.includes('expired') && saysExpired(words) !== undefined;
  return isExpiry || matchWords(words, SCOPE_LACKING) !== undefined || kinds.some((kind) => complaintOf(words, kind));
}
