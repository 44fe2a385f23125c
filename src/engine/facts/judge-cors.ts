import type { Exchange, Header } from '../case.ts';
import type { Facts } from '../facts.ts';
import type { CorsRow } from '../finding.ts';
import { type CorsCheck, type CredentialsMode, corsCheck } from '../http/cors-check.ts';
import { namesOf } from '../http/header-list.ts';
import { combinedValueOf } from '../http/headers.ts';
import { type PreflightCheck, preflightCheck } from '../http/preflight-check.ts';
import { storageAccessOf } from '../http/storage-access.ts';
import { redirectToUserinfoOf } from './redirected.ts';

/**
 * How the credentials mode is known, since no browser tells it: a cookie came along; the browser told whether
 * it may use stored cookies; the browser blocked what it would have allowed without credentials; it allowed what it would have blocked
 * with them; a cookie that could have travelled did not.
 */
export type CredentialsProof = 'cookie-sent' | 'storage-access' | 'blocked' | 'allowed' | 'cookie-withheld';

/** What the CORS protocol made of a cross-origin request. */
export interface CorsJudgement {
  /** The `Origin` that asked. */
  readonly origin: string;
  /** `unknown` is judged like `omit`, which asks less of the server. */
  readonly mode: CredentialsMode | 'unknown';
  readonly proof?: CredentialsProof;
  /** Absent when there was no preflight, or it got no answer. */
  readonly preflight?: PreflightCheck;
  /** Absent when the request never left, or got no answer. */
  readonly response?: CorsCheck;
  /** The lines of the table: the preflight's, then the answer's. */
  readonly rows: readonly CorsRow[];
  /** The check that kept the answer from the page; absent when the page got it, or something else stopped it. */
  readonly failed?: 'preflight' | 'response';
}

/** Loads that take part in the CORS protocol. Navigations and WebSockets do not. */
const OUTSIDE: ReadonlySet<Exchange['type']> = new Set(['main_frame', 'sub_frame', 'object', 'websocket', 'ping']);

/** The origin that asked across origins; nothing for a request that CORS has no say in. */
function askingOrigin({ exchange, url, preflight, request, case: of }: Facts): string | undefined {
  if (OUTSIDE.has(exchange.type)) return undefined;
  const written = (headers: readonly Header[] | undefined, name: string) => headers && combinedValueOf(headers, name);
  const mode = written(request?.headers, 'sec-fetch-mode');
  if (mode !== undefined && mode !== 'cors') return undefined;
  const origin =
    written(preflight?.request.headers, 'origin') ??
    written(request?.headers, 'origin') ??
    (of.blocked ? exchange.initiator : undefined);
  return origin === url.origin ? undefined : origin;
}

interface Checks {
  readonly preflight?: PreflightCheck;
  readonly response?: CorsCheck;
}

function checksFor({ preflight, response, method }: Facts, origin: string, mode: CredentialsMode): Checks {
  const asked = preflight?.request.headers ?? [];
  const demand = {
    origin,
    mode,
    method: combinedValueOf(asked, 'access-control-request-method') ?? method,
    headers: (namesOf(asked, 'access-control-request-headers') ?? []).map((name) => name.toLowerCase()),
  };
  return {
    ...(preflight?.response && { preflight: preflightCheck(preflight.response, demand) }),
    ...(response && { response: corsCheck('response', response.headers, { origin, mode }) }),
  };
}

/** What the browser must have stumbled over: a request that has an answer got past its preflight. */
function failedIn({ preflight, response }: Checks, isBlocked: boolean): CorsJudgement['failed'] {
  if (!isBlocked) return undefined;
  if (response) return response.faults.length > 0 ? 'response' : undefined;
  return preflight && preflight.faults.length > 0 ? 'preflight' : undefined;
}

function provenMode(
  facts: Facts,
  omit: Checks,
  include: Checks,
): { readonly mode: CredentialsMode; readonly proof: CredentialsProof } | undefined {
  const { request, cookies, case: of } = facts;
  const seen = request && request.headersFrom !== 'devtools' ? request.headers : [];
  if (combinedValueOf(seen, 'cookie')) return { mode: 'include', proof: 'cookie-sent' };
  const access = storageAccessOf(seen);
  if (access) return { mode: access === 'unasked' ? 'omit' : 'include', proof: 'storage-access' };
  const isUnexplained = of.blocked && !failedIn(omit, true) && !redirectToUserinfoOf(facts);
  if (isUnexplained && failedIn(include, true)) return { mode: 'include', proof: 'blocked' };
  if (!of.blocked && omit.response?.faults.length === 0 && include.response && include.response.faults.length > 0)
    return { mode: 'omit', proof: 'allowed' };
  if (cookies?.some(({ verdict }) => verdict === 'cookie-credentials-omitted'))
    return { mode: 'omit', proof: 'cookie-withheld' };
  return undefined;
}

/** Judges a cross-origin request as Fetch does; nothing when CORS has no say in it. */
export function judgeCors(facts: Facts): CorsJudgement | undefined {
  const origin = askingOrigin(facts);
  if (origin === undefined) return undefined;
  const omit = checksFor(facts, origin, 'omit');
  const include = checksFor(facts, origin, 'include');
  const proven = provenMode(facts, omit, include);
  const checks = proven?.mode === 'include' ? include : omit;
  const failed = failedIn(checks, facts.case.blocked);
  return {
    origin,
    mode: 'unknown',
    ...proven,
    ...checks,
    rows: [...(checks.preflight?.rows ?? []), ...(checks.response?.rows ?? [])],
    ...(failed && { failed }),
  };
}
