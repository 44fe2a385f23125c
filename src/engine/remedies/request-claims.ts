import { challengeWith } from '../facts/challenge-error.ts';
import type { Facts } from '../facts.ts';
import { paramOf } from '../http/challenges.ts';
import { parseClaimsRequest } from '../http/claims-request.ts';
import { javascript } from './code.ts';
import { pageCall } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

function claimsOf({ challenges }: Facts): string {
  const challenge = challengeWith(challenges, 'insufficient_claims');
  return parseClaimsRequest((challenge && paramOf(challenge, 'claims')?.text) ?? '').value?.json ?? '';
}

export default defineRemedy({
  id: 'request-claims',
  snippets: {
    page: (facts) => javascript`// The client must declare that it understands such challenges:
// new PublicClientApplication({ auth: { clientId, authority, clientCapabilities: ['CP1'] } })
const { accessToken } = await msal.acquireTokenPopup({
  scopes,
  claims: ${claimsOf(facts)}, // as the API asked for them, decoded from base64
});
${pageCall(facts, { headers: [{ name: 'Authorization', value: javascript`${'Bearer '} + accessToken` }] })}`,
  },
  verify: 'request',
});
