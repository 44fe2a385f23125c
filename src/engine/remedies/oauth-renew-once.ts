import { javascript } from './code.ts';
import { withoutUserinfo } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'oauth-renew-once',
  snippets: {
    page: ({ oauth, url }) => javascript`// One renewal for all requests of all tabs that wait for it.
const renew = () =>
  navigator.locks.request('renew', async () => {
    const tokens = loadTokens(); // another tab may have renewed meanwhile
    if (tokens.expiresAt > Date.now() + 30_000) return tokens.accessToken;
    const response = await fetch(${oauth ? oauth.endpoint.origin + oauth.endpoint.pathname : withoutUserinfo(url)}, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: tokens.refreshToken,
        client_id: clientId,
      }),
    });
    if (!response.ok) {
      forgetTokens();
      location.assign(signInUrl); // a refused refresh token will not recover
      return new Promise(() => {});
    }
    return storeTokens(await response.json()); // with the new refresh token, where there is one
  });`,
  },
  verify: 'request',
});
