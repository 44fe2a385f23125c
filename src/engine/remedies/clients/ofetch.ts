import type { Facts } from '../../facts.ts';
import { type Code, indented, javascript, literally } from '../code.ts';
import type { ClientHeader } from './every-request.ts';

export const ofetch = (
  { name, value, before }: ClientHeader,
  { url }: Facts,
): Code => javascript`// in Nuxt: $fetch.create
const api = ofetch.create({
  baseURL: ${url.origin},
  async onRequest({ options }) {${before ? javascript`\n${indented(before, '    ')}` : literally('')}
    options.headers.set(${name}, ${value});
  },
});`;
