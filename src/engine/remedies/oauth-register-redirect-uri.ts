import { clientSetting } from './at-provider.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'oauth-register-redirect-uri',
  snippets: clientSetting('redirectUris', ({ oauth }) => oauth?.params.get('redirect_uri')),
  verify: 'request',
});
