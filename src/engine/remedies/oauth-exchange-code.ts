import type { Facts } from '../facts.ts';
import { type Code, javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

const endpointOf = ({ oauth, url }: Facts): string => {
  const { origin, pathname } = oauth?.endpoint ?? url;
  return origin + pathname;
};

const clientOf = ({ oauth }: Facts): Code => {
  const id = oauth?.params.get('client_id');
  return id === undefined ? javascript`clientId` : javascript`${id}`;
};

export default defineRemedy({
  id: 'oauth-exchange-code',
  snippets: {
    page: (facts) => javascript`// Before the sign-in: one verifier for each, kept until its callback.
const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
sessionStorage.setItem('pkce:' + state, verifier);
const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
const codeChallenge = base64url(new Uint8Array(digest)); // with code_challenge_method=S256

// In the callback: the code a single time, as a form.
const { searchParams } = new URL(location.href);
history.replaceState(null, '', location.pathname);
const key = 'pkce:' + searchParams.get('state');
const response = await fetch(${endpointOf(facts)}, {
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'authorization_code',
    code: searchParams.get('code'),
    client_id: ${clientOf(facts)},
    redirect_uri: redirectUri, // as it was sent to the authorization endpoint
    code_verifier: sessionStorage.getItem(key),
  }),
});
sessionStorage.removeItem(key);`,
    axios: (facts) => javascript`await axios.post(
  ${endpointOf(facts)},
  new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    client_id: ${clientOf(facts)},
    redirect_uri: redirectUri, // as it was sent to the authorization endpoint
    code_verifier: verifier,
  }),
);`,
  },
  verify: 'request',
});
