import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const TIMES = { sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 };
const sent = (claims: object) => ({ Authorization: `Bearer ${aJwt({ ...TIMES, ...claims })}` });
const INVALID = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
const LOCAL = sent({ iss: 'http://localhost:8080/realms/shop' });

export default {
  fires: [
    {
      name: 'issued on localhost',
      of: aCase({ status: 401, request: LOCAL, response: INVALID }),
      findings: ['token-environment-mismatch'],
    },
    {
      name: 'issued on localhost, and no word',
      of: aCase({ status: 403, request: LOCAL, body: 'Forbidden' }),
      findings: ['token-environment-mismatch'],
    },
    {
      name: 'issued in staging, and the key is not known',
      of: aCase({
        status: 401,
        request: sent({ iss: 'https://id-staging.shop.test/' }),
        response: {
          'WWW-Authenticate': 'Bearer error="invalid_token", error_description="The signature key was not found"',
        },
      }),
      findings: ['token-environment-mismatch'],
    },
    {
      name: 'production’s at staging',
      of: aCase({
        status: 401,
        url: 'https://api.staging.shop.test/me',
        request: sent({ iss: 'https://id.shop.test/realms/production' }),
        response: INVALID,
      }),
      findings: ['token-environment-mismatch'],
    },
    {
      name: 'Stripe says it of a test key',
      of: aCase({
        status: 401,
        url: 'https://api.stripe.com/v1/charges',
        request: { Authorization: 'Bearer sk_test_4eC39HqLyjWDarjtT1zdp7dc' },
        response: { 'WWW-Authenticate': 'Bearer realm="Stripe"' },
        body: '{"error":{"message":"This API call cannot be made with a test mode API key."}}',
      }),
      findings: ['token-environment-mismatch'],
    },
    {
      name: 'a test key that an API of one’s own does not know',
      of: aCase({
        status: 403,
        request: { 'X-Api-Key': 'sk_test_4eC39HqLyjWDarjtT1zdp7dc' },
        body: '{"message":"Invalid API key"}',
      }),
      findings: ['token-environment-mismatch'],
    },
    {
      name: 'a test key at an API that wants another',
      of: aCase({
        status: 403,
        request: { Authorization: 'Bearer sk_test_4eC39HqLyjWDarjtT1zdp7dc' },
        body: '{"message":"Invalid token"}',
      }),
      findings: ['token-environment-mismatch'],
    },
  ],
  silent: [
    {
      name: 'a vendor that takes test keys at the same host',
      of: aCase({
        status: 401,
        url: 'https://api.stripe.com/v1/charges',
        request: { Authorization: 'Bearer sk_test_4eC39HqLyjWDarjtT1zdp7dc' },
        response: { 'WWW-Authenticate': 'Bearer realm="Stripe"' },
        body: '{"error":{"message":"Invalid API Key provided: sk_test_****dp7dc"}}',
      }),
      findings: ['apikey-rejected'],
    },
    {
      name: 'a developer’s API that trusts a real issuer',
      of: aCase({
        status: 401,
        url: 'http://localhost:3000/me',
        request: sent({ iss: 'https://id.shop.test/' }),
        response: INVALID,
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'both in staging',
      of: aCase({
        status: 401,
        url: 'https://staging-api.shop.test/me',
        request: sent({ iss: 'https://id.staging.shop.test/' }),
        response: INVALID,
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'a tenant that Auth0 named so',
      of: aCase({
        status: 401,
        request: sent({ iss: 'https://dev-a1b2c3d4.us.auth0.com/' }),
        response: INVALID,
      }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
