import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const NOW = 1_795_168_800;
const sent = (claims: object) => ({
  Authorization: `Bearer ${aJwt({ sub: '42', iat: NOW - 60, exp: NOW + 3600, ...claims })}`,
});
const challenge = (params: string) => ({
  'WWW-Authenticate': `Bearer error="insufficient_user_authentication", error_description="A different authentication level is required"${params}`,
});
const fires = (name: string, claims: object, params: string) => ({
  name,
  of: aCase({ status: 401, request: sent(claims), response: challenge(params) }),
  findings: ['challenge-step-up-required'],
});

export default {
  fires: [
    fires('another level', { acr: 'urn:shop:pwd' }, ', acr_values="urn:shop:mfa urn:shop:key"'),
    fires('a level, and a token that names none', {}, ', acr_values="urn:shop:mfa"'),
    fires('a fresher sign-in', { auth_time: NOW - 3600 }, ', max_age="300"'),
    fires('a fresher sign-in, and a token that does not say when it was', {}, ', max_age=300'),
    fires(
      'the right level, too long ago',
      { acr: 'urn:shop:mfa', auth_time: NOW - 900 },
      ', acr_values="urn:shop:mfa", max_age="300"',
    ),
    fires('no word of what would do', {}, ''),
    {
      name: 'a server that says it in the body only',
      of: aCase({
        status: 403,
        request: sent({ auth_time: NOW - 3600 }),
        body: '{"error":"insufficient_user_authentication","max_age":60,"error_description":"More recent authentication is required."}',
      }),
      findings: ['challenge-step-up-required'],
    },
  ],
  silent: [
    {
      name: 'a scope is what is lacking',
      of: aCase({
        status: 403,
        request: sent({ acr: 'urn:shop:pwd' }),
        response: { 'WWW-Authenticate': 'Bearer error="insufficient_scope", scope="orders:write"' },
      }),
      findings: ['token-scope-insufficient'],
    },
  ],
} satisfies RuleCases;
