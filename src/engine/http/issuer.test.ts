import { expect, it } from 'vitest';
import { issuersDiffer } from './issuer.ts';

const TENANT = '11111111-2222-3333-4444-555555555555';

it.each([
  ['https://id.example/realms/a', 'https://id.example/realms/a', false],
  ['https://id.example/realms/a', 'https://id.example/realms/b', true],
  ['https://id.example', 'https://id.example/', false],
  ['https://id.example/oauth2/authorize', 'https://id.example', false],
  ['https://id.example', 'https://id.other.test', true],
  [`https://login.microsoftonline.com/${TENANT}/oauth2/authorize`, `https://sts.windows.net/${TENANT}/`, false],
  ['https://login.microsoftonline.com/common/oauth2/authorize', `https://sts.windows.net/${TENANT}/`, false],
  ['https://login.microsoftonline.com/other/oauth2/authorize', `https://sts.windows.net/${TENANT}/`, true],
  ['realm', 'https://id.example', false],
  ['https://[', 'https://id.example', false],
])('%s and %s: %s', (endpoint, issuer, differ) => expect(issuersDiffer(endpoint, issuer)).toBe(differ));
