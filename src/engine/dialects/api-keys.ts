import type { Evidence } from '../finding.ts';
import { findWords, type Saying } from '../http/words.ts';
import { anyOf } from './any-of.ts';

/** What a server can say of an API key; `refused`: it is not good, or was not there. */
export type ApiKeyComplaint = 'missing' | 'refused' | 'referrer' | 'app' | 'ip' | 'service' | 'quota';

export interface ApiKeySaying {
  readonly complaint: ApiKeyComplaint;
  readonly evidence: Evidence;
}

const KEY =
  '(?:[a-z]{1,16}[-_]){0,3}(?:api|subscription|app(?:lication)?|licen[sc]e|developer|consumer|functions?|rapidapi)[ _-]?(?:api[ _-]?)?(?:keys?(?![a-z])|キー|schlüssel)';

/** Up to the end of a sentence or of a member of JSON. */
const WITHIN = '[^.\\n"{}]{0,60}?';

const keyThen = (words: string) => new RegExp(`${KEY}["'\`\\\\]{0,2}${WITHIN}${words}`);
const thenKey = (words: string) => new RegExp(`(?:${words})(?:[ _-][\\w'’-]{1,16}){0,4}?[ _-]?["'\`\\\\]{0,2}${KEY}`);

const ABOUT = new RegExp(KEY);

const BARRED =
  '(?:not (?:be )?(?:allowed|authori[sz]ed|permitted|valid|enabled|whitelisted|used|match)|restrict|block|mismatch|forbidden|denied|unauthori[sz]ed|not (?:on|in|part of) (?:the |an? |its |your )?(?:list|allow|white|safe|permitted))';

/** A key and a place that do not go together, in any order. */
const barredFrom = (place: string) =>
  anyOf(
    keyThen(`${BARRED}${WITHIN}${place}`),
    keyThen(`${place}${WITHIN}${BARRED}`),
    new RegExp(`${place}${WITHIN}${BARRED}${WITHIN}${KEY}`),
  );

/** Google, Algolia, Mapbox-like map services. */
const REFERRER = anyOf(
  /api_key_http_referrer_blocked|requests from (?:this )?referr?er [^\n]{0,300}?(?:are|is) blocked|ip_?referr?er_?blocked|per-ip or per-referr?er/,
  /(?:not allowed|invalid) (?:with|for) this referr?er|referr?er_?not_?allowed/,
  barredFrom('(?<![a-z])(?:origin|referr?er|domain|website)s?(?![a-z])'),
);
const APP = /api_key_(?:android|ios)_app_blocked|requests from this (?:android|ios) client application/;
const IP = anyOf(
  /api_key_ip_address_blocked|ip address restriction|(?<![a-z])ip_?(?:address_?)?(?:not_?(?:allowed|whitelisted|permitted)|restricted|blocked)/,
  barredFrom('(?<![a-z])ip(?: address(?:es)?)?(?![a-z])(?: \\(?[\\da-f.:]{3,45})?'),
);
/** Google, RapidAPI, Apigee, api.data.gov; Kong's and Tyk's words are not about keys alone. */
const SERVICE = anyOf(
  /api_key_service_blocked|requests to this api [^\n]{0,200}? (?:are|is) blocked|you are not subscribed to this api|api_key_unauthorized/,
  /invalid ?api ?key ?for ?given ?resource|not authori[sz]ed to use this (?:service or )?api/,
  keyThen(
    '(?:not (?:allowed|authori[sz]ed|permitted|enabled|valid) (?:for|to|on)|does not (?:have|grant|allow)|has no access|lacks)',
  ),
);
const SERVICE_OF_ANY = anyOf(
  /service_disabled|accessnotconfigured|has not been used in project|you cannot consume this service|access to this api has been disallowed/,
);
const QUOTA =
  /out of call volume quota|quota[ _-]?(?:has been |is )?(?:exceeded|exhausted|reached)|limit[ _-]?(?:has been |was )?(?:exceeded|reached)|exceeded (?:the|your|its)[\w -]{0,30}(?:quota|limit|plan)|over_(?:query|rate)_limit|apikeyexhausted|resource_exhausted/;

const ABSENT =
  '(?:missing|required|absent|empty|not (?:been )?(?:provided|supplied|present|sent|set|given|included|specified)|が(?:ありません|ない|必要|見つかりません|指定されていません|設定されていません|含まれていません)|fehlt|nicht (?:übergeben|angegeben|vorhanden|gesendet)|(?:ist )?erforderlich)';
const WRONG =
  '(?:invalid|incorrect|wrong|bad|unknown|unrecogni[sz]ed|expired|revoked|disabled|inactive|malformed|suspended|deleted|blocked|leaked|(?:が|は)(?:無効|不正|正しく|間違|失効|期限切れ)|(?:ist )?(?:ungültig|falsch|unbekannt|gesperrt|deaktiviert|abgelaufen))';
/** One message for both, such as that a valid key must be sent. */
const UNDECIDED = anyOf(
  new RegExp(`${ABSENT}(?:,| or|\\/)(?: is| was| an?)? ?${WRONG}|${WRONG}(?:,| or|\\/)(?: is| was| an?)? ?${ABSENT}`),
  new RegExp(`(?<!in|please pass a )valid(?: [\\w-]{1,16}){0,2} ["'\`]?${KEY}["'\`]?${WITHIN}(?:${ABSENT}|must be)`),
  new RegExp(`${ABSENT}(?: an?)? valid(?: [\\w-]{1,16}){0,2} ${KEY}|no valid ${KEY}`),
);

const MISSING = anyOf(
  keyThen(`(?<![a-z])(?:${ABSENT}|must be (?:provided|supplied|sent|set|present|included))(?![a-z])`),
  thenKey(
    "(?<![a-z])(?:missing|no(?! valid)|without|did(?: not|n['’]t) (?:provide|supply|include|send|specify)|(?<!passed |gave )provide|requires?|expected|include|supply|specify)",
  ),
  /api_?key_?missing|missing_?api_?key|no_?api_?key|unregistered callers|failed ?to ?resolve ?api ?key/,
);
const REFUSED = anyOf(
  keyThen(
    `(?<![a-z])(?:${WRONG}|not (?:valid|found|recogni[sz]ed|active|exist|match)|does not (?:exist|match)|rejected|denied|has (?:been |already )?(?:expired|revoked))`,
  ),
  thenKey(`(?<![a-z])${WRONG}|no valid`),
  /api_?key_?(?:invalid|expired|disabled|revoked|unverified|not_?found)|(?:invalid|expired|disabled|revoked|unknown)_?api_?key/,
);
/** A key that is only called so, which counts when the request carries one. */
const REFUSED_KEY =
  /(?:invalid|incorrect|unknown|wrong|expired|revoked|disabled)[ _](?:[\w-]{1,16} )?key(?![a-z])|(?<![a-z])key (?:is |was |has (?:been )?)?(?:invalid|not valid|incorrect|unknown|expired|revoked|disabled)/;

const REFERRER_OF_KEY = new RegExp(
  `(?<![a-z])key ${WITHIN}${BARRED}${WITHIN}(?<![a-z])(?:origin|referr?er|domain|website|url)s?(?![a-z])`,
);

/** What the server says of a key. `hasKey`: the request carries one, so that words that name no key may be about it, too. */
export function apiKeySaying(words: readonly Saying[], hasKey: boolean): ApiKeySaying | undefined {
  const about = words.filter(({ text }) => ABOUT.test(text));
  const decided = about.filter(({ text }) => !UNDECIDED.test(text));
  const ofKey = hasKey ? words : about;
  const rows: readonly (readonly [ApiKeyComplaint, readonly Saying[], RegExp])[] = [
    ['referrer', words, REFERRER],
    ['referrer', hasKey ? words : [], REFERRER_OF_KEY],
    ['app', words, APP],
    ['ip', words, IP],
    ['quota', ofKey, QUOTA],
    ['service', words, SERVICE],
    ['service', hasKey ? words : [], SERVICE_OF_ANY],
    ['refused', about, UNDECIDED],
    ['refused', decided, REFUSED],
    ['missing', words, MISSING],
    ['refused', hasKey ? words : [], REFUSED_KEY],
  ];
  for (const [complaint, said, pattern] of rows) {
    const evidence = findWords(said, pattern);
    if (evidence) return { complaint, evidence };
  }
  return undefined;
}
