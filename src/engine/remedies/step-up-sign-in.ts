import { challengeWith } from '../facts/challenge-error.ts';
import type { Facts } from '../facts.ts';
import { paramOf } from '../http/challenges.ts';
import { authorizationRequest } from './authorization-request.ts';
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
    page: (facts) =>
      authorizationRequest(javascript`
  ...${wishes(facts)}, // what the API asked for`),
  },
  verify: 'request',
});
