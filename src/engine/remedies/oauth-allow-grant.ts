import { clientSetting } from './at-provider.ts';
import { defineRemedy } from './remedy.ts';

/** What a request to the authorization endpoint leads to (RFC 7591 §2.1). */
const GRANTS: Readonly<Record<string, string>> = {
  code: 'authorization_code',
  token: 'implicit',
  id_token: 'implicit',
};

export default defineRemedy({
  id: 'oauth-allow-grant',
  snippets: clientSetting(
    'grantTypes',
    ({ oauth }) => oauth?.grant ?? GRANTS[oauth?.params.get('response_type') ?? ''],
  ),
  verify: 'request',
});
