import { javascript } from './code.ts';
import corsExpose from './cors-expose.ts';
import { withoutUserinfo } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'dpop-repeat-with-nonce',
  snippets: {
    page: ({ url, method }) => javascript`const nonces = new Map(); // one for each origin

async function fetchWithDpop(url, init) {
  const { origin } = new URL(url);
  const send = async () => {
    // dpopProof() makes the DPoP JWT; the nonce becomes its claim "nonce".
    const proof = await dpopProof({ method: init.method, url, nonce: nonces.get(origin) });
    const response = await fetch(url, { ...init, headers: { ...init.headers, DPoP: proof } });
    const nonce = response.headers.get('DPoP-Nonce');
    if (nonce) nonces.set(origin, nonce);
    return response;
  };
  const used = nonces.get(origin);
  const response = await send();
  const isNew = nonces.get(origin) !== used;
  return isNew && [400, 401].includes(response.status) ? send() : response;
}

await fetchWithDpop(${withoutUserinfo(url)}, { method: ${method}, headers: { Authorization: \`DPoP \${accessToken}\` } });`,
    // The page can read the nonce only where it is exposed.
    ...corsExpose.snippets,
  },
  verify: 'request',
});
