import { defineRemedy } from './remedy.ts';

/** There is no code to paste: `curl` shows whether the preflight gets through. */
export default defineRemedy({ id: 'cors-reach-server', snippets: {}, verify: 'preflight' });
