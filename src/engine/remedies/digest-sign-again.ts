import { javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'digest-sign-again',
  snippets: {
    page: ({
      url,
      method,
    }) => javascript`const target = ${url.pathname + url.search}; // path and query, exactly as they are sent

async function fetchWithDigest(init, attempt = 1) {
  // digest(): computes the Authorization value from the last challenge (RFC 7616, section 3.4).
  const authorization = digest({ method: init.method, uri: target, challenge, nc: '00000001', cnonce: crypto.randomUUID() });
  const response = await fetch(new URL(target, ${url.origin}), { ...init, headers: { Authorization: authorization } });
  const next = response.headers.get('WWW-Authenticate') ?? '';
  if (response.status !== 401 || attempt > 1 || !/stale="?true/i.test(next)) return response;
  challenge = next; // the new nonce
  return fetchWithDigest(init, attempt + 1);
}

await fetchWithDigest({ method: ${method} });`,
  },
  verify: 'request',
});
