import { aCase, type RuleCases } from '../a-case.ts';
import { SAME_SITE } from '../a-cookie.ts';
import { ALLOWS, ORIGIN } from '../a-cors.ts';

const ANY = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'PUT',
  'Access-Control-Allow-Headers': '*',
} as const;

const passed = (allow: Readonly<Record<string, string>>, asked: string) =>
  ({
    method: 'PUT',
    request: { ...SAME_SITE, Authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' },
    preflight: { request: { 'Access-Control-Request-Headers': asked }, status: 204, response: allow },
    status: 401,
    response: {
      'Access-Control-Allow-Origin': allow['Access-Control-Allow-Origin'] ?? ORIGIN,
      'Access-Control-Expose-Headers': 'WWW-Authenticate',
      'WWW-Authenticate': 'Bearer error="invalid_token"',
    },
  }) as const;

export default {
  fires: [
    {
      name: 'a token that was let through by a wildcard, and refused for itself',
      of: aCase(passed(ANY, 'authorization')),
      findings: ['token-rejected', 'cors-preflight-header-wildcard'],
    },
  ],
  silent: [
    {
      name: 'named beside the wildcard',
      of: aCase(passed({ ...ANY, 'Access-Control-Allow-Headers': '*, authorization' }, 'authorization')),
      findings: ['token-rejected'],
    },
    {
      name: 'nothing but other headers was asked for',
      of: aCase(passed(ANY, 'content-type')),
      findings: ['token-rejected'],
    },
    {
      name: 'every header by name',
      of: aCase(passed({ ...ALLOWS }, 'authorization')),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
