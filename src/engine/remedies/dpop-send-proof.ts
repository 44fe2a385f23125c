import { javascript } from './code.ts';
import { withoutUserinfo } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'dpop-send-proof',
  snippets: {
    page: ({ url, method }) => javascript`const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const encode = (text) => base64url(new TextEncoder().encode(text));
const sha256 = async (text) =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));

// keyPair: the one that was used at the token endpoint (ECDSA, P-256).
async function dpopProof({ keyPair, method, url, accessToken, nonce }) {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', keyPair.publicKey);
  const { origin, pathname } = new URL(url);
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } };
  const claims = {
    jti: crypto.randomUUID(),
    htm: method,
    htu: origin + pathname,
    iat: Math.floor(Date.now() / 1000),
    ath: await sha256(accessToken),
    nonce,
  };
  const signed = [header, claims].map((part) => encode(JSON.stringify(part))).join('.');
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const signature = await crypto.subtle.sign(algorithm, keyPair.privateKey, new TextEncoder().encode(signed));
  return signed + '.' + base64url(new Uint8Array(signature));
}

const request = { method: ${method}, url: ${withoutUserinfo(url)} };
await fetch(request.url, {
  method: request.method,
  headers: {
    Authorization: \`DPoP \${accessToken}\`,
    DPoP: await dpopProof({ ...request, keyPair, accessToken }),
  },
});`,
    axios: ({ url }) => javascript`const api = axios.create({ baseURL: ${url.origin} });
api.interceptors.request.use(async (config) => {
  const accessToken = await getAccessToken();
  const url = api.getUri(config);
  config.headers.Authorization = \`DPoP \${accessToken}\`;
  // dpopProof() as in the snippet for fetch.
  config.headers.DPoP = await dpopProof({ keyPair, method: config.method.toUpperCase(), url, accessToken });
  return config;
});`,
  },
  verify: 'request',
});
