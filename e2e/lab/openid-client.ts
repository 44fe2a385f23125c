import type { ServerResponse } from 'node:http';
import { sendDpopClient } from './dpop-client.ts';
import type { LabRequest } from './story.ts';

/**
 * What a page does to sign in with OpenID Connect (code and PKCE, RFC 7636), as a module that stories import from their
 * own origin: in a hidden frame, because the lab's provider asks for nothing.
 */
const CLIENT = `
const here = new URL('.', import.meta.url).href;
const provider = here.replace('//app.', '//id.');
const base64url = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const sha256 = async (text) => base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

export const redirectUri = here + 'cb';

export function authorize(more) {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = provider + 'auth?' + new URLSearchParams({
    client_id: 'shop', response_type: 'code', redirect_uri: redirectUri, scope: 'openid', state: 'xyz', ...more,
  });
  document.body.append(frame);
  return new Promise((resolve) => addEventListener('message', ({ data }) => resolve(new URLSearchParams(data)), { once: true }));
}

export async function signIn(more) {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const code_challenge = await sha256(verifier);
  const answer = await authorize({ code_challenge, code_challenge_method: 'S256', ...more });
  return { code: answer.get('code'), code_verifier: verifier, redirect_uri: redirectUri };
}

export const askToken = (form, headers = {}) =>
  fetch(provider + 'token', { method: 'POST', headers, body: new URLSearchParams({ client_id: 'shop', ...form }) });

export const redeem = (grant, headers) => askToken({ grant_type: 'authorization_code', ...grant }, headers);

export const renew = (refresh_token) => askToken({ grant_type: 'refresh_token', refresh_token });

export const askUserinfo = (headers) => fetch(provider + 'me', { headers });
`;

/** A document that the provider sends the browser back to; it tells the page around it what it was given. */
const CALLBACK = '<!doctype html><title>Signed in</title><script>parent.postMessage(location.search)</script>';

export function sendOpenidClient({ path }: LabRequest, response: ServerResponse): void {
  if (path === '/dpop.js') sendDpopClient(response);
  else if (path === '/cb') response.writeHead(200, { 'content-type': 'text/html' }).end(CALLBACK);
  else response.writeHead(200, { 'content-type': 'text/javascript' }).end(CLIENT);
}
