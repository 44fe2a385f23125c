import type { Header } from '../case.ts';
import type { CorsRow } from '../finding.ts';
import { type CorsCheck, type CorsCheckFault, type CredentialsMode, corsCheck } from './cors-check.ts';
import { parseNameList } from './header-list.ts';
import { combinedValueOf } from './headers.ts';
import { isSafelistedMethod } from './preflight-need.ts';

/** What fails in a preflight. With `cors-preflight-` before it, it is the id of a rule, `status` for all statuses. */
export type PreflightFault =
  | 'status'
  | CorsCheckFault
  | 'method-invalid'
  | 'method-missing'
  | 'header-invalid'
  | 'header-missing';

/** What the request wants allowed. */
export interface PreflightDemand {
  readonly origin: string;
  readonly mode: CredentialsMode;
  readonly method: string;
  /** The names of the request's headers that are not on a safelist, in lower case. */
  readonly headers: readonly string[];
}

export interface PreflightCheck extends CorsCheck<PreflightFault> {
  /** The demanded headers that are not allowed. */
  readonly missingHeaders: readonly string[];
}

const ALLOW_METHODS = 'Access-Control-Allow-Methods';
const ALLOW_HEADERS = 'Access-Control-Allow-Headers';

const listIn = (headers: readonly Header[], name: string) => {
  const answer = combinedValueOf(headers, name);
  const { value, problems } = parseNameList(answer ?? '');
  return { answer, names: value.map(({ text }) => text), isInvalid: problems.length > 0 };
};

const rowOf = (answerName: string, demand: string, answer: string | undefined, pass: boolean): CorsRow => ({
  of: 'preflight-response',
  answerName,
  demand,
  ...(answer !== undefined && { answer }),
  pass,
});

function checkMethod({ method, mode }: PreflightDemand, headers: readonly Header[]): CorsCheck<PreflightFault> {
  const { answer, names, isInvalid } = listIn(headers, ALLOW_METHODS);
  const isListed = names.includes(method) || (mode === 'omit' && names.includes('*'));
  const isAllowed = isSafelistedMethod(method) || isListed;
  return {
    faults: [...(isInvalid ? (['method-invalid'] as const) : isAllowed ? [] : (['method-missing'] as const))],
    rows: [rowOf(ALLOW_METHODS, method, answer, isAllowed && !isInvalid)],
  };
}

function checkHeaders(demand: PreflightDemand, headers: readonly Header[]): PreflightCheck {
  const { answer, names, isInvalid } = listIn(headers, ALLOW_HEADERS);
  const listed = new Set(names.map((name) => name.toLowerCase()));
  // The standard keeps `authorization` out of the wildcard; no browser does so yet (whatwg/fetch#1919).
  const coversAll = demand.mode === 'omit' && listed.has('*');
  const isAllowed = (name: string) => coversAll || listed.has(name);
  const missingHeaders = demand.headers.filter((name) => !isAllowed(name));
  const fault: readonly PreflightFault[] = isInvalid
    ? ['header-invalid']
    : missingHeaders.length > 0
      ? ['header-missing']
      : [];
  return {
    faults: fault,
    rows: demand.headers.map((name) => rowOf(ALLOW_HEADERS, name, answer, isAllowed(name) && !isInvalid)),
    missingHeaders,
  };
}

/** The CORS-preflight fetch (Fetch §4.8): does this answer to OPTIONS let the request leave? */
export function preflightCheck(
  { status, headers }: { readonly status: number; readonly headers: readonly Header[] },
  demand: PreflightDemand,
): PreflightCheck {
  const isOk = status >= 200 && status < 300;
  const share = corsCheck('preflight-response', headers, demand);
  const method = checkMethod(demand, headers);
  const names = checkHeaders(demand, headers);
  return {
    faults: [...(isOk ? [] : (['status'] as const)), ...share.faults, ...method.faults, ...names.faults],
    rows: [rowOf('status', '2xx', String(status), isOk), ...share.rows, ...method.rows, ...names.rows],
    missingHeaders: names.missingHeaders,
  };
}
