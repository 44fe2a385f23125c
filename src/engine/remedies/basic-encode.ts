import { javascript } from './code.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'basic-encode',
  snippets: {
    page: ({ url, method }) => javascript`const octets = new TextEncoder().encode(\`\${user}:\${password}\`);
const credentials = btoa(String.fromCharCode(...octets));
await fetch(${url.href}, {
  method: ${method},
  headers: { Authorization: \`Basic \${credentials}\` },
});`,
    axios: ({ url, method }) => javascript`// axios joins and encodes both by itself.
await axios.request({
  url: ${url.href},
  method: ${method},
  auth: { username: user, password },
});`,
  },
  verify: 'request',
});
