import type { WithheldReason } from '../../src/engine/http/cookie-retrieval.ts';
import type { RefusedReason } from '../../src/engine/http/cookie-storage.ts';

const BY_SCHEME: WithheldReason = 'cookie-scheme-cross-site';

/** What each of DevTools' reasons may be in our words. Its schemeful reasons stand for plain ones, too. */
const WITHHELD: Readonly<Record<string, readonly WithheldReason[]>> = {
  SecureOnly: ['cookie-secure-withheld'],
  NotOnPath: ['cookie-path-withheld'],
  DomainMismatch: ['cookie-domain-withheld'],
  SameSiteStrict: ['cookie-samesite-strict-withheld'],
  SameSiteLax: ['cookie-samesite-lax-withheld'],
  SameSiteUnspecifiedTreatedAsLax: ['cookie-samesite-default-withheld'],
  SchemefulSameSiteStrict: ['cookie-samesite-strict-withheld', BY_SCHEME],
  SchemefulSameSiteLax: ['cookie-samesite-lax-withheld', BY_SCHEME],
  SchemefulSameSiteUnspecifiedTreatedAsLax: ['cookie-samesite-default-withheld', BY_SCHEME],
};

const REFUSED: Readonly<Record<string, readonly RefusedReason[]>> = {
  SecureOnly: ['set-cookie-secure-over-http'],
  SameSiteStrict: ['set-cookie-samesite-cross-site'],
  SameSiteLax: ['set-cookie-samesite-cross-site'],
  SameSiteUnspecifiedTreatedAsLax: ['set-cookie-samesite-cross-site'],
  SchemefulSameSiteStrict: ['set-cookie-samesite-cross-site'],
  SchemefulSameSiteLax: ['set-cookie-samesite-cross-site'],
  SchemefulSameSiteUnspecifiedTreatedAsLax: ['set-cookie-samesite-cross-site'],
  SameSiteNoneInsecure: ['set-cookie-samesite-none-insecure'],
  // Chromium says so of a Secure line over http, too.
  OverwriteSecure: ['set-cookie-overwrites-secure', 'set-cookie-secure-over-http'],
  InvalidDomain: ['set-cookie-domain-mismatch', 'set-cookie-public-suffix'],
  // A prefix promises a secure origin to Chromium, too.
  InvalidPrefix: ['set-cookie-prefix-violated', 'set-cookie-secure-over-http'],
  NameValuePairExceedsMaxSize: ['set-cookie-too-large'],
  DisallowedCharacter: ['set-cookie-character-disallowed'],
  NoCookieContent: ['set-cookie-empty'],
};

interface Reasoned<Reason> {
  readonly reason: Reason;
}

/** Those of DevTools' reasons that we do not give. */
const unsaid = <Reason>(
  names: Readonly<Record<string, readonly Reason[]>>,
  told: readonly string[],
  ours: readonly Reasoned<Reason>[],
) => told.filter((each) => !ours.some(({ reason }) => names[each]?.includes(reason)));

export const unsaidWithheld = (told: readonly string[], ours: readonly Reasoned<WithheldReason>[]): readonly string[] =>
  unsaid(WITHHELD, told, ours);

export const unsaidRefused = (told: readonly string[], ours: readonly Reasoned<RefusedReason>[]): readonly string[] =>
  unsaid(REFUSED, told, ours);
