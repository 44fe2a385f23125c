import type { WithheldReason } from '../../src/engine/http/cookie-retrieval.ts';
import type { RefusedReason } from '../../src/engine/http/cookie-storage.ts';
import type { CorsCheckFault } from '../../src/engine/http/cors-check.ts';
import type { PreflightFault } from '../../src/engine/http/preflight-check.ts';

/** Either the reason comes up, or a sentence says why it cannot. */
type Plays<Reason extends string> = Readonly<Record<Reason, true | string>>;

const INFERRED = 'no algorithm of a standard: inferred from what a request shows of its credentials mode';

const COOKIE: Plays<WithheldReason> = {
  'cookie-domain-withheld': true,
  'cookie-path-withheld': true,
  'cookie-expired': 'the jar drops an expired cookie before it can be asked for',
  'cookie-secure-withheld': true,
  'cookie-samesite-none-insecure': 'the jar takes no such cookie',
  'cookie-partition-mismatch': true,
  'cookie-scheme-cross-site': true,
  'cookie-samesite-strict-withheld': true,
  'cookie-samesite-lax-withheld': true,
  'cookie-samesite-default-withheld': true,
  'cookie-third-party-blocked': INFERRED,
  'cookie-credentials-omitted': INFERRED,
};

const SET_COOKIE: Plays<RefusedReason> = {
  'set-cookie-character-disallowed': true,
  'set-cookie-empty': true,
  'set-cookie-too-large': true,
  'set-cookie-public-suffix': true,
  'set-cookie-domain-mismatch': true,
  'set-cookie-samesite-none-insecure': true,
  'set-cookie-secure-over-http': true,
  'set-cookie-overwrites-secure': true,
  'set-cookie-partitioned-insecure': true,
  'set-cookie-prefix-violated': true,
  'set-cookie-samesite-cross-site': true,
  'set-cookie-expired-on-arrival': true,
  'set-cookie-credentials-omitted': INFERRED,
  'set-cookie-third-party-blocked': INFERRED,
};

const ANSWER: Plays<CorsCheckFault> = {
  'origin-missing': true,
  'origin-multiple': true,
  'origin-invalid': true,
  'origin-wildcard': true,
  'origin-mismatch': true,
  'credentials-missing': true,
};

const PREFLIGHT: Plays<PreflightFault> = {
  ...ANSWER,
  status: true,
  'method-invalid': true,
  'method-missing': true,
  'header-invalid': true,
  'header-missing': true,
};

const ALL = { cookie: COOKIE, 'set-cookie': SET_COOKIE, 'cors: answer': ANSWER, 'cors: preflight': PREFLIGHT };

/** The reasons that never came up, each with why it cannot, where it cannot. */
export function missedReasons(classes: ReadonlyMap<string, number>): readonly string[] {
  return Object.entries(ALL).flatMap(([of, plays]) =>
    Object.entries<true | string>(plays)
      .map(([reason, why]) => ({ name: `${of}${of.includes(' ') ? ' ' : ': '}${reason}`, why }))
      .filter(({ name }) => !classes.has(name))
      .map(({ name, why }) => (why === true ? name : `${name} (${why})`)),
  );
}
