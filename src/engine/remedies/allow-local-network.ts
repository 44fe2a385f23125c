import { addressSpaceOf } from '../facts/local-network.ts';
import { javascript } from './code.ts';
import { withoutUserinfo } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'allow-local-network',
  snippets: {
    page: ({ url, method }) => javascript`// 'loopback' for a server on this machine, 'local' for one in its network
button.addEventListener('click', async () => {
  await fetch(${withoutUserinfo(url)}, {
    method: ${method},
    targetAddressSpace: ${addressSpaceOf(url.hostname) ?? 'local'},
  });
});`,
  },
  // The browser asks for leave; curl needs none.
  verify: 'none',
});
