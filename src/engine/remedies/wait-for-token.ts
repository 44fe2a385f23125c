import { javascript } from './code.ts';
import { preparedToken } from './prepared-token.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'wait-for-token',
  snippets: preparedToken(
    () => javascript`const token = await getAccessToken(); // a string, once it is there
if (typeof token !== 'string' || token === '') throw new Error('not signed in');`,
  ),
  verify: 'request',
});
