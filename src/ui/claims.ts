import { formatDuration } from '../engine/explain.ts';
import type { Locale } from '../engine/rule.ts';
import type { Tell } from '../i18n/locale.ts';
import { dayOf, isInstant, timeOf } from './times.ts';

/** Registered names (RFC 7515 §4.1, RFC 7519 §4.1, RFC 9068 §2.2, OpenID Connect Core §2), each with the text that explains it. */
const MEANINGS = {
  alg: 'claimAlg',
  kid: 'claimKid',
  typ: 'claimTyp',
  iss: 'claimIss',
  sub: 'claimSub',
  aud: 'claimAud',
  exp: 'claimExp',
  nbf: 'claimNbf',
  iat: 'claimIat',
  jti: 'claimJti',
  azp: 'claimAzp',
  client_id: 'claimAzp',
  scope: 'claimScope',
  scp: 'claimScope',
  roles: 'claimRoles',
  permissions: 'claimRoles',
  nonce: 'claimNonce',
  auth_time: 'claimAuthTime',
  acr: 'claimAcr',
  amr: 'claimAmr',
  cnf: 'claimCnf',
} as const;

const DATES: ReadonlySet<string> = new Set(['exp', 'nbf', 'iat', 'auth_time', 'updated_at']);

/** Years past 9999 are milliseconds taken for seconds. */
const SECONDS_LIMIT = 253_402_300_800;

const isRegistered = (name: string): name is keyof typeof MEANINGS => Object.hasOwn(MEANINGS, name);

export const meaningOf = (name: string, tell: Tell): string => (isRegistered(name) ? tell(MEANINGS[name]) : '');

/** A NumericDate in words, with its distance to the moment of the answer; nothing for other claims. */
export function dateOf(name: string, value: unknown, now: number, tell: Tell, locale: Locale): string | undefined {
  if (!DATES.has(name) || typeof value !== 'number') return undefined;
  const instant = Math.abs(value) < SECONDS_LIMIT ? value * 1000 : value;
  if (!isInstant(instant)) return undefined;
  const distance = formatDuration(Math.abs(now - instant), locale);
  const date = `${dayOf(instant, locale)} ${timeOf(instant, locale)}`;
  return `${date} (${tell(instant <= now ? 'ago' : 'ahead', { duration: distance })})`;
}

/** Strings as they are, everything else as JSON. */
export const shownClaim = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
