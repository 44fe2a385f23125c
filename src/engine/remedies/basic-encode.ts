import { javascript } from './code.ts';
import { hasBody, pageCall, withoutUserinfo } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'basic-encode',
  snippets: {
    page: (facts) => javascript`const octets = new TextEncoder().encode(\`\${user}:\${password}\`);
const credentials = btoa(String.fromCharCode(...octets));
${pageCall(facts, { headers: [{ name: 'Authorization', value: javascript`${'Basic '} + credentials` }] })}`,
    axios: (facts) => javascript`// axios joins and encodes both by itself.
await axios.request({
  url: ${withoutUserinfo(facts.url)},
  method: ${facts.method},${
    hasBody(facts)
      ? javascript`
  data,`
      : javascript``
  }
  auth: { username: user, password },
});`,
  },
  verify: 'request',
});
