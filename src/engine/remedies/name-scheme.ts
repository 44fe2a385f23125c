import { javascript } from './code.ts';
import { preparedToken } from './prepared-token.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'name-scheme',
  snippets: preparedToken(
    () => javascript`// Whether it was stored with a scheme or not, it is sent with one.
const token = stored.replace(/^(?:\\w+\\s+)+/, '');`,
  ),
  verify: 'request',
});
