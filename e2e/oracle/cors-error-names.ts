import type { CorsCheckFault } from '../../src/engine/http/cors-check.ts';
import type { PreflightFault } from '../../src/engine/http/preflight-check.ts';

/** What stops a request, and where. */
export type CorsStop =
  | {
      readonly at: 'preflight' | 'preflight redirected';
      readonly faults: readonly [PreflightFault, ...PreflightFault[]];
    }
  | { readonly at: 'answer'; readonly faults: readonly [CorsCheckFault, ...CorsCheckFault[]] }
  | {
      readonly at: // Chromium keeps a 407 that no proxy sent from everybody.
      'preflight 407' | 'redirect userinfo' | 'redirect userinfo of Chromium' | 'redirect scheme' | 'redirect invalid';
    };

const OF_CHECK: Readonly<Record<CorsCheckFault, string>> = {
  'origin-missing': 'MissingAllowOriginHeader',
  'origin-multiple': 'MultipleAllowOriginValues',
  'origin-invalid': 'InvalidAllowOriginValue',
  'origin-mismatch': 'AllowOriginMismatch',
  'origin-wildcard': 'WildcardOriginNotAllowed',
  'credentials-missing': 'InvalidAllowCredentials',
};

const OF_LISTS = {
  'method-invalid': 'InvalidAllowMethodsPreflightResponse',
  'header-invalid': 'InvalidAllowHeadersPreflightResponse',
  'method-missing': 'MethodDisallowedByPreflightResponse',
  'header-missing': 'HeaderDisallowedByPreflightResponse',
} as const;

/** DevTools takes a pattern such as `https://*` for another origin. */
const PATTERN: CorsCheckFault = 'origin-mismatch';

const namesOf = (fault: CorsCheckFault, before: string) => [
  before + OF_CHECK[fault],
  ...(fault === 'origin-invalid' ? [before + OF_CHECK[PATTERN]] : []),
];

const isOfCheck = (fault: PreflightFault): fault is CorsCheckFault => fault in OF_CHECK;

/** The first that Chromium meets: it looks at the status after the CORS check, and at invalid lists before missing names. */
function preflightErrors(faults: readonly PreflightFault[]): readonly string[] {
  const check = faults.find(isOfCheck);
  if (check) return namesOf(check, 'Preflight');
  if (faults.includes('status')) return ['PreflightInvalidStatus'];
  return Object.entries(OF_LISTS)
    .filter(([fault]) => faults.some((each) => each === fault))
    .slice(0, 1)
    .map(([, name]) => name);
}

/** What DevTools may call this; nothing where no error of CORS is told. */
export function corsErrorsFor(stop: CorsStop | undefined): readonly (string | undefined)[] {
  switch (stop?.at) {
    case 'preflight':
      return preflightErrors(stop.faults);
    case 'preflight redirected':
      return ['PreflightDisallowedRedirect'];
    case 'answer':
      return namesOf(stop.faults[0], '');
    case 'redirect userinfo':
      return ['RedirectContainsCredentials'];
    case 'redirect scheme':
      return ['CorsDisabledScheme', undefined];
    default:
      return [undefined];
  }
}
