import type { Header } from '../case.ts';
import { type CsrfComplaint, csrfSaying } from '../dialects/csrf.ts';
import { RIGHT_LACKING } from '../dialects/scope-lacking.ts';
import { inHeader } from '../exhibits/header-exhibit.ts';
import type { Facts, SeenRequest } from '../facts.ts';
import type { Evidence } from '../finding.ts';
import { type CookiePair, parseCookieHeader } from '../http/cookie-header.ts';
import {
  type CsrfComparison,
  compareCsrf,
  csrfHeaderFor,
  isCsrfCookie,
  isCsrfField,
  isCsrfHeader,
} from '../http/csrf-token.ts';
import { combinedValueOf, valuesOf } from '../http/headers.ts';
import { findWords, matchWords } from '../http/words.ts';

/** What goes wrong in the protection against forged requests. */
export type CsrfFault = 'origin' | 'cookie-missing' | 'token-missing' | 'token-mismatch';

/** A CSRF cookie as sent, with the field that it stands in. */
export interface SentCsrfCookie extends CookiePair {
  readonly field: Header;
}

export interface CsrfJudgement {
  /** The one that explains the answer; absent when CSRF has no part in it. */
  readonly fault?: CsrfFault;
  /** Where the server speaks of it, or nothing when the request alone tells. */
  readonly said?: Evidence;
  /** Fields with a token. */
  readonly headers: readonly Header[];
  readonly cookies: readonly SentCsrfCookie[];
  /** The field in which the server most likely looks for the token. */
  readonly expected: string;
  /** How the header's token compares with the cookie to which it is most alike. */
  readonly comparison?: CsrfComparison;
  /** `unseen`: a form may hold it, and nobody saw the form. */
  readonly inForm: 'yes' | 'no' | 'unseen';
}

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/i;
/** Names of fields in a form, a multipart body or JSON. */
const FIELD_NAME = /(?:^|&|name="|")([\w.-]{3,60})(?="\s*:|"\r?\n|";|"|=)/g;

/** What a 403 can be about instead, in the server's words. */
const OTHER_CAUSE =
  /permission|privilege|\broles?\b|\bscopes?\b|not authori[sz]ed|unauthori[sz]ed|access denied|not allowed|credentials|log[ -]?in|sign[ -]?in|quota|rate[ -]?limit|too many|suspended|banned|blocked|captcha|subscription|(?:api|access)[ _-]?key|\btoken\b|\bcors\b|\bip\b/;

function cookiesOf({ headers }: SeenRequest): readonly SentCsrfCookie[] {
  return headers
    .filter(({ name }) => name.toLowerCase() === 'cookie')
    .flatMap((field) => parseCookieHeader(field.value).value.map((pair) => ({ ...pair, field })))
    .filter(({ name, value }) => isCsrfCookie(name.text) && value.text !== '');
}

function inFormOf({ headers, body }: SeenRequest, url: URL): CsrfJudgement['inForm'] {
  if ([...url.searchParams.keys()].some(isCsrfField)) return 'yes';
  if (body) return [...body.text.matchAll(FIELD_NAME)].some(([, name = '']) => isCsrfField(name)) ? 'yes' : 'no';
  return FORM.test(combinedValueOf(headers, 'content-type') ?? '') ? 'unseen' : 'no';
}

const LIKENESS: readonly CsrfComparison[] = ['same', 'percent-encoded', 'incomparable', 'different'];

function comparisonOf(headers: readonly Header[], cookies: readonly SentCsrfCookie[]): CsrfComparison | undefined {
  return headers
    .flatMap((header) => cookies.map(({ value }) => compareCsrf(header.value, value.text)))
    .toSorted((a, b) => LIKENESS.indexOf(a) - LIKENESS.indexOf(b))[0];
}

/** SAP answers a request without a token with this field. */
function tokenRequired({ response }: Facts): Evidence | undefined {
  const [value] = valuesOf(response?.headers ?? [], 'x-csrf-token');
  return value?.toLowerCase() === 'required'
    ? inHeader('response', { name: 'X-CSRF-Token', value }, { start: 0, end: value.length })
    : undefined;
}

type Sent = Pick<CsrfJudgement, 'headers' | 'cookies' | 'comparison' | 'inForm'>;

/** What the server means when it speaks of the token. */
function faultOf(complaint: CsrfComplaint, { headers, cookies, inForm }: Sent, facts: Facts): CsrfFault {
  if (complaint !== 'token') return complaint;
  // A form that a person sends brings its token along, which only can have become too old.
  const isByHand = inForm === 'unseen' && facts.exchange.type !== 'xmlhttprequest';
  const hasToken = headers.length > 0 || inForm === 'yes' || isByHand;
  const hasMemory = cookies.length > 0 || facts.carried.some((each) => each.in === 'cookie');
  if (!hasMemory) return 'cookie-missing';
  return hasToken ? 'token-mismatch' : 'token-missing';
}

/** What the request alone tells, when the server's words are unseen or empty. */
function silentFault({ headers, cookies, comparison, inForm }: Sent, facts: Facts): CsrfFault | undefined {
  const { response, method, authorization, carried, words } = facts;
  const isSuspect = response?.status === 403 && !SAFE_METHODS.has(method);
  const hasKey = authorization !== undefined || carried.some((each) => each.in !== 'cookie');
  if (!isSuspect || hasKey || findWords(words, OTHER_CAUSE) || findWords(words, RIGHT_LACKING)) return undefined;
  if (headers.length > 0) {
    return comparison === 'different' || comparison === 'percent-encoded' ? 'token-mismatch' : undefined;
  }
  if (cookies.length > 0 && inForm === 'no') return 'token-missing';
  return isForeignForm(facts) ? 'origin' : undefined;
}

/** Laravel's own status for a token that it refuses; others mean a session or an access token that is over. */
function isPageExpired({ response, method, authorization }: Facts, cookies: readonly SentCsrfCookie[]): boolean {
  return response?.status === 419 && !SAFE_METHODS.has(method) && (!authorization || cookies.length > 0);
}

/** A form's post from another origin, or from one that has no name, which is turned away without a word. */
function isForeignForm({ request, body, url }: Facts): boolean {
  const origin = combinedValueOf(request?.headers ?? [], 'origin');
  if (origin === 'null') return true;
  const isForm = FORM.test(combinedValueOf(request?.headers ?? [], 'content-type') ?? '');
  return isForm && origin !== undefined && origin !== url.origin && body?.text.trim() === 'Forbidden';
}

/** The name that the server itself mentions, or the usual one for the cookie. */
function expectedHeader({ words }: Facts, cookies: readonly SentCsrfCookie[]): string {
  const named = matchWords(words, /(?<![\w-])x-[a-z-]{0,20}[cx]srf[a-z-]{0,20}/)?.match[0];
  const usual = csrfHeaderFor(cookies[0]?.name.text ?? '');
  return named === undefined || named === usual.toLowerCase() ? usual : named;
}

/** Nothing when request or answer were not seen. */
export function judgeCsrf(facts: Facts): CsrfJudgement | undefined {
  const { request, response, url, words } = facts;
  if (!request || !response) return undefined;
  const headers = request.headers.filter(({ name, value }) => isCsrfHeader(name) && value.trim() !== '');
  const cookies = cookiesOf(request);
  const comparison = comparisonOf(headers, cookies);
  const sent = {
    headers,
    cookies,
    expected: expectedHeader(facts, cookies),
    ...(comparison && { comparison }),
    inForm: inFormOf(request, url),
  };

  const required = tokenRequired(facts);
  const saying = csrfSaying(words) ?? (required && { complaint: 'token-missing' as const, evidence: required });
  if (saying) return { ...sent, fault: faultOf(saying.complaint, sent, facts), said: saying.evidence };
  if (isPageExpired(facts, cookies)) return { ...sent, fault: faultOf('token', sent, facts) };
  const fault = silentFault(sent, facts);
  return { ...sent, ...(fault && { fault }) };
}
