import type { Evidence } from '../finding.ts';
import { findWords, type Saying } from '../http/words.ts';
import { anyOf } from './any-of.ts';

/** What a server can say of its protection against forged requests; `token`: it refuses the token, or the lack of one. */
export type CsrfComplaint = 'origin' | 'cookie-missing' | 'token-missing' | 'token';

const TOPIC = '(?:[cx]srf|anti-?forgery|authenticity[ _-]?token|request[ _-]?verification|request forgery|_?crumb\\b)';

const topicThen = (words: string) => new RegExp(`${TOPIC}[^.\\n]{0,80}?${words}`);
const thenTopic = (words: string) => new RegExp(`(?:${words})(?:[ _-][\\w'’"]{1,20}){0,4}?[ _-]?['"]?${TOPIC}`);

const ABOUT = new RegExp(TOPIC);

/** Django, SvelteKit and Astro, Go, Rails, gorilla/csrf, Flask-WTF, Jupyter, Grafana, Better Auth, Action Cable, … */
const ORIGIN = anyOf(
  /(?:origin|referr?er) check(?:ing)? failed|cross-site \w+ (?:form submissions|(?:remote )?requests) are forbidden|cross[- ]?origin request detected/,
  /http origin header [^\n]{0,200}did(?:n['’]t| not) match|(?:origin|referr?er) (?:header )?(?:is )?(?:invalid|not supplied|missing|required|untrusted|mismatch)/,
  /referr?er (?:header )?does not match|requires a .{0,10}referr?er header|blocking cross[- ]origin/,
  /(?:invalid|untrusted|disallowed|forbidden|bad|unknown|unexpected|mismatched)[ _-](?:request )?(?:origin|referr?er)(?![a-z])/,
  /(?:origin|referr?er)(?: header)?(?: ?[:=]? ?['"<(]?[\w.:/-]{1,200}['">)]?)? (?:is |was )?not (?:allowed|trusted|permitted|accepted|valid|whitelisted|in the (?:allow|trusted|white))/,
  // Next.js, whose Server Actions compare Origin with Host.
  /invalid server actions request/,
  topicThen('(?:origin|referr?er)(?![a-z])'),
);
/** Other protections that look at the origin have rules of their own. */
const OTHER_ORIGIN = /\bcors\b|api[ _-]?key|redirect/;

const COOKIE_MISSING = anyOf(
  /[cx]srf[ _-]?(?:token )?cookie (?:is |was )?(?:not set|missing|not (?:found|present|sent|provided)|absent|required)|requires a [cx]srf cookie/,
  /(?:missing|no|without)(?: (?:or )?(?:incorrect|invalid|the|an?|valid))*[ _-][cx]srf(?:[ _-]token)?[ _-]cookie/,
  /[cx]srf[ _-](?:session[ _-]token|secret) (?:is |was )?(?:missing|not (?:found|set))|missing[ _-][cx]srf[ _-](?:secret|session)/,
  /csrf token because (?:your session was not found|no token was found to compare)|expected csrf token cannot be found/,
  /antiforgery cookie [^\n]{0,120}not present|[cx]srf[ _-]?token (?:is )?(?:missing|not found) in (?:the )?(?:cookies?|session)/,
);

const MISSING =
  '(?:missing|absent|empty|null|not (?:been )?(?:found|provided|supplied|present|sent|set|given|included))';
const WRONG = '(?:invalid|incorrect|wrong|expired|mismatch(?:ed)?|bad|did not match)';
/** One message for both says neither. */
const UNDECIDED = new RegExp(
  `${MISSING}(?:,| or|\\/)(?: is| was| an?)? ?${WRONG}|${WRONG}(?:,| or|\\/)(?: is| was| an?)? ?${MISSING}`,
);

const TOKEN_MISSING = anyOf(
  topicThen(`(?<![a-z])(?:${MISSING}|required)(?![a-z])`),
  thenTopic('(?<![a-z])(?:missing|no(?! valid)|without)'),
  /[cx]srf_?(?:token)?_?missing|missing_?[cx]srf/,
  /[cx]srf[ -]?(?:token|トークン)? ?(?:fehlt|nicht (?:übergeben|vorhanden|gefunden)|(?:が|は)(?:ありません|ない|必要|見つかりません|指定されていません|含まれていません|送信されていません))|kein(?:en)? (?:gültiges )?[cx]srf-?token/,
);

const TOKEN = anyOf(
  topicThen(
    `(?<![a-z])(?:${WRONG}|fail(?:ed|ure|s)?|error|not (?:match|valid)|could not|can(?:no|['’])t|rejected|denied|differs?|incorrect)`,
  ),
  thenTopic(`${WRONG}|no valid|fail(?:ed|s|ure)?(?: to)?|can(?:['’]?t|not)|could not|unable to|verify|validate`),
  /[cx]srf[ -]?(?:token|トークン)? ?(?:(?:ist )?(?:ungültig|abgelaufen|falsch)|stimmt nicht|(?:が|は)(?:一致|無効|不正|正しく|期限)|(?:の)?(?:検証|確認|照合)(?:に失敗|エラー))/,
  /ebadcsrftoken|tokenmismatch(?:exception|error)|invalidauthenticitytoken|invalidcsrftoken|csrfcheckfailed|page expired|action you (?:have )?requested is not allowed|invalid form key/,
);

export interface CsrfSaying {
  readonly complaint: CsrfComplaint;
  readonly evidence: Evidence;
}

/** What the server says of CSRF; nothing when it speaks of something else. */
export function csrfSaying(words: readonly Saying[]): CsrfSaying | undefined {
  const found = (complaint: CsrfComplaint, pattern: RegExp, said: readonly Saying[]) => {
    const evidence = findWords(said, pattern);
    return evidence && { complaint, evidence };
  };
  const about = words.filter(({ text }) => ABOUT.test(text));
  const decided = about.filter(({ text }) => !UNDECIDED.test(text));
  const ofOrigin = words.filter(({ text }) => !OTHER_ORIGIN.test(text));
  return (
    found('origin', ORIGIN, ofOrigin) ??
    found('cookie-missing', COOKIE_MISSING, about) ??
    found('token-missing', TOKEN_MISSING, decided) ??
    found('token', UNDECIDED, about) ??
    found('token', TOKEN, words)
  );
}
