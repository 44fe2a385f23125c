import type { SeenChallenge } from '../facts.ts';
import { paramOf } from '../http/challenges.ts';

export interface ChallengedIssuer {
  readonly challenge: SeenChallenge;
  readonly param: 'authorization_uri' | 'realm';
  readonly url: string;
}

/** A realm that is the address of an issuer, as Keycloak's and its kind; others name the API itself. */
const ISSUER = /\/realms\/[^/]+\/?$|\/oauth2\/?|\/\/(?:login|auth|id|idp|accounts|sso|sts|identity)\./i;

/** The authorization server that a challenge sends clients to, when it names one. */
export function challengedIssuer(challenges: readonly SeenChallenge[]): ChallengedIssuer | undefined {
  for (const challenge of challenges) {
    for (const param of ['authorization_uri', 'realm'] as const) {
      const url = paramOf(challenge, param)?.text ?? '';
      if (/^https?:\/\//i.test(url) && (param !== 'realm' || ISSUER.test(url))) return { challenge, param, url };
    }
  }
  return undefined;
}
