import { challengeWith } from '../facts/challenge-error.ts';
import type { Facts } from '../facts.ts';
import { paramOf } from '../http/challenges.ts';
import { type Code, javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

function wishes({ challenges }: Facts): Code {
  const challenge = challengeWith(challenges, 'insufficient_user_authentication');
  const acr = challenge && paramOf(challenge, 'acr_values')?.text;
  const age = challenge && paramOf(challenge, 'max_age')?.text;
  if (acr !== undefined && age !== undefined) return javascript`{ acr_values: ${acr}, max_age: ${age} }`;
  if (age !== undefined) return javascript`{ max_age: ${age} }`;
  return javascript`{ acr_values: ${acr ?? 'urn:example:mfa'} }`;
}

export default defineRemedy({
  id: 'step-up-sign-in',
  snippets: {
    page: (facts) => javascript`const signIn = new URL(authorizationEndpoint);
signIn.search = new URLSearchParams({
  response_type: 'code',
  client_id: clientId,
  redirect_uri: redirectUri,
  scope,
  state,
  code_challenge: codeChallenge,
  code_challenge_method: 'S256',
  ...${wishes(facts)}, // what the API asked for
});
location.assign(signIn);`,
  },
  verify: 'request',
});
