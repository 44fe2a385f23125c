import { javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'oauth-sign-in-again',
  snippets: {
    page: () => javascript`const NEEDS_USER = ['login_required', 'interaction_required', 'consent_required', 'account_selection_required'];

async function getToken() {
  try {
    return await renewSilently(); // prompt=none, or a refresh token
  } catch (error) {
    if (!NEEDS_USER.includes(error.error)) throw error;
    const signIn = new URL(authorizationEndpoint);
    signIn.search = new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: redirectUri,
      scope,
      state,
      code_challenge: codeChallenge,
      code_challenge_method: 'S256', // and no prompt=none
    });
    location.assign(signIn);
    return new Promise(() => {}); // the page goes away
  }
}`,
  },
  verify: 'request',
});
