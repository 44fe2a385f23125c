import type { Case } from '../../engine/case.ts';
import type { Evidence, Message } from '../../engine/finding.ts';
import type { Tell } from '../../i18n/locale.ts';

const MESSAGES = {
  request: 'ofRequest',
  response: 'ofResponse',
  'preflight-request': 'ofPreflightRequest',
  'preflight-response': 'ofPreflightResponse',
} as const satisfies Record<Message, string>;

const BODIES = {
  request: 'exhibitRequestBody',
  response: 'exhibitBody',
  'preflight-response': 'exhibitPreflightBody',
} as const;

const KINDS = {
  'token-life': 'exhibitToken',
  claim: 'exhibitClaim',
  cors: 'exhibitCors',
  url: 'exhibitUrl',
  error: 'exhibitError',
} as const;

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);

function ofLeg(message: string, hop: number | undefined, of: Case, tell: Tell): string {
  const legs = of.exchange.hops.length;
  return hop === undefined || legs === 1 ? message : tell('ofLeg', { message, leg: hop + 1, legs });
}

/** Says what an exhibit shows, and which message of the case it stood in. */
export function captionOf(evidence: Evidence, of: Case, tell: Tell): string {
  switch (evidence.kind) {
    case 'header':
    case 'header-absent':
      return ofLeg(tell(MESSAGES[evidence.of]), evidence.hop, of, tell);
    case 'status':
      return ofLeg(
        tell(evidence.of === 'response' ? 'exhibitStatus' : 'exhibitPreflightStatus'),
        evidence.hop,
        of,
        tell,
      );
    case 'cookie':
      return tell('exhibitCookie', { name: evidence.cookie.name });
    case 'set-cookie':
      return tell('exhibitSetCookie', { host: hostOf(evidence.url) });
    case 'policy':
      return tell('exhibitPolicy', { host: hostOf(evidence.url) });
    case 'body':
      return tell(BODIES[evidence.of]);
    default:
      return tell(KINDS[evidence.kind]);
  }
}
