import { corsSetUp } from './cors-set-up/index.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({ id: 'cors-allow', snippets: corsSetUp, verify: 'request' });
