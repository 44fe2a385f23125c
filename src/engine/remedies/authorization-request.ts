import { type Code, javascript } from './code.ts';

/** A sign-in with PKCE (RFC 7636) that leaves the page, with `more` among its parameters. */
export const authorizationRequest = (more: Code): Code => javascript`const signIn = new URL(authorizationEndpoint);
signIn.search = new URLSearchParams({
  response_type: 'code',
  client_id: clientId,
  redirect_uri: redirectUri,
  scope,
  state,
  code_challenge: codeChallenge,
  code_challenge_method: 'S256',${more}
});
location.assign(signIn);`;
