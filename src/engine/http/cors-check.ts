import type { Header } from '../case.ts';
import type { CorsRow } from '../finding.ts';
import { combinedValueOf } from './headers.ts';
import { compareOrigin } from './origin.ts';

/** Whether a request carries cookies and HTTP authentication, and takes cookies from its response. */
export type CredentialsMode = 'include' | 'omit';

/** What fails in a CORS check. With `cors-` or `cors-preflight-` before it, it is the id of a rule. */
export type CorsCheckFault =
  | 'origin-missing'
  | 'origin-multiple'
  | 'origin-invalid'
  | 'origin-wildcard'
  | 'origin-mismatch'
  | 'credentials-missing';

export interface CorsCheck<Fault extends string = CorsCheckFault> {
  /** In the order in which the browser meets them; empty when the check passes. */
  readonly faults: readonly Fault[];
  readonly rows: readonly CorsRow[];
}

const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';
const ALLOW_CREDENTIALS = 'Access-Control-Allow-Credentials';

function originFault(asked: string, written: string | undefined, mode: CredentialsMode): CorsCheckFault | undefined {
  if (written === undefined) return 'origin-missing';
  const relation = compareOrigin(asked, written);
  if (relation === 'same') return undefined;
  if (relation === 'wildcard') return mode === 'include' ? 'origin-wildcard' : undefined;
  return relation === 'multiple' || relation === 'invalid' ? `origin-${relation}` : 'origin-mismatch';
}

/** The CORS check (Fetch §4.10): may the page of `origin` read an answer with these headers? */
export function corsCheck(
  of: CorsRow['of'],
  headers: readonly Header[],
  { origin, mode }: { readonly origin: string; readonly mode: CredentialsMode },
): CorsCheck {
  const allowOrigin = combinedValueOf(headers, ALLOW_ORIGIN);
  const allowCredentials = combinedValueOf(headers, ALLOW_CREDENTIALS);
  const fault = originFault(origin, allowOrigin, mode);
  const lacksCredentials = mode === 'include' && allowCredentials !== 'true';
  const row = (answerName: string, demand: string, answer: string | undefined, pass: boolean): CorsRow => ({
    of,
    answerName,
    demand,
    ...(answer !== undefined && { answer }),
    pass,
  });
  return {
    faults: [...(fault ? [fault] : []), ...(lacksCredentials ? (['credentials-missing'] as const) : [])],
    rows: [
      row(ALLOW_ORIGIN, origin, allowOrigin, fault === undefined),
      ...(mode === 'include' ? [row(ALLOW_CREDENTIALS, 'true', allowCredentials, !lacksCredentials)] : []),
    ],
  };
}
