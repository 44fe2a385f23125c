import { clientSetting } from './at-provider.ts';
import { defineRemedy } from './remedy.ts';

/** At the token endpoint, the URI is one that was registered, but not the one that the code was issued for. */
export default defineRemedy({
  id: 'oauth-register-redirect-uri',
  snippets: clientSetting('redirectUris', ({ oauth }) =>
    oauth?.at === 'token-endpoint' ? undefined : oauth?.params.get('redirect_uri'),
  ),
  verify: 'request',
});
