import type { Facts } from '../../facts.ts';
import { type Code, indented, javascript, literally } from '../code.ts';
import type { ClientHeader } from './every-request.ts';

export const axios = (
  { name, value, before }: ClientHeader,
  { url }: Facts,
): Code => javascript`const api = axios.create({
  baseURL: ${url.origin},
});
api.interceptors.request.use(async (config) => {${before ? javascript`\n${indented(before, '  ')}` : literally('')}
  config.headers.set(${name}, ${value});
  return config;
});`;
