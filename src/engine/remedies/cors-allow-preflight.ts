import { corsSetUp } from './cors-set-up/index.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({ id: 'cors-allow-preflight', snippets: corsSetUp, verify: 'preflight' });
