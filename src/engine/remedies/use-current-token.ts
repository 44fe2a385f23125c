import { wantedScheme } from '../facts/wanted-scheme.ts';
import { everyRequest } from './clients/every-request.ts';
import { javascript } from './code.ts';
import { pageOptions, withoutUserinfo } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'use-current-token',
  snippets: {
    page: (facts) => javascript`async function call(url, init = {}) {
  const headers = new Headers(init.headers);
  headers.set('Authorization', ${`${wantedScheme(facts)} `} + tokenStore.accessToken); // read now, not when the client was made
  return fetch(url, { ...init, headers });
}

await call(${withoutUserinfo(facts.url)}, ${pageOptions(facts, {})});`,
    ...everyRequest((facts) => ({
      name: 'Authorization',
      value: javascript`${`${wantedScheme(facts)} `} + tokenStore.accessToken`,
    })),
  },
  verify: 'request',
});
