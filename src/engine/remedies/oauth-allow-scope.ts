import { clientSetting } from './at-provider.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'oauth-allow-scope',
  snippets: clientSetting('scopes', ({ oauth }) => oauth?.params.get('scope')),
  verify: 'request',
});
