import type { ServerResponse } from 'node:http';

/**
 * What a page does about DPoP, as a module that stories import from their own origin: a key pair, a token bound to it,
 * and proofs (RFC 9449 §4.2) in which a story can get one thing wrong.
 */
const CLIENT = `
const base64url = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const octets = (text) => new TextEncoder().encode(text);
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

export const makeKey = () => crypto.subtle.generateKey(ALGORITHM, false, ['sign']);

export const hash = async (text) => base64url(await crypto.subtle.digest('SHA-256', octets(text)));

export async function proof({ publicKey, privateKey }, claims) {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } };
  const all = { jti: crypto.randomUUID(), iat: Math.floor(Date.now() / 1000), ...claims };
  const signed = [header, all].map((part) => base64url(octets(JSON.stringify(part)))).join('.');
  return signed + '.' + base64url(await crypto.subtle.sign(ALGORITHM, privateKey, octets(signed)));
}

export async function getToken(key, url) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { dpop: await proof(key, { htm: 'POST', htu: url }) },
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'shop' }),
  });
  return (await response.json()).access_token;
}
`;

export function sendDpopClient(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/javascript' }).end(CLIENT);
}
