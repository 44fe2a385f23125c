import type { Facts } from '../../facts.ts';
import { type Code, indented, javascript, literally } from '../code.ts';
import type { ClientHeader } from './every-request.ts';

export const ky = ({ name, value, before }: ClientHeader, { url }: Facts): Code => javascript`// ky 2
const api = ky.create({
  prefix: ${url.origin},
  hooks: {
    beforeRequest: [
      async ({ request }) => {${before ? javascript`\n${indented(before, '        ')}` : literally('')}
        request.headers.set(${name}, ${value});
      },
    ],
  },
});`;
