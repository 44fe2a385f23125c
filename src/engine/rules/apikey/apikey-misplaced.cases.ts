import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

export default {
  fires: [
    {
      name: 'under another name',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'X-API-Key': 'k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 401,
        body: '{"message": "No API key found in request", "hint": "No `apikey` request header or url param was found."}',
      }),
      findings: ['apikey-misplaced', 'challenge-missing'],
    },
    {
      name: 'in Authorization, under a scheme of its own',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { Authorization: 'ApiKey k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 401,
        body: '{"error": "Missing x-api-key header"}',
      }),
      findings: ['apikey-misplaced', 'challenge-missing'],
    },
    {
      name: 'in Authorization, like a token',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { Authorization: 'Bearer k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 401,
        body: '{"error": "Missing x-api-key header"}',
      }),
      findings: ['apikey-misplaced', 'challenge-missing'],
    },
    {
      name: 'the same, of a server that quotes the name',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { X_API_KEY: 'k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 401,
        body: '{"message":"Missing \\"X_API_KEY\\" header"}',
      }),
      findings: ['apikey-misplaced', 'challenge-missing'],
    },
    {
      name: 'in a header whose underscore nginx drops',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { api_key: 'k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 401,
        body: '{"error": "API key required"}',
      }),
      findings: ['apikey-misplaced', 'challenge-missing'],
    },
    {
      name: 'in a header of its own instead of Authorization',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'api-key': 'k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 401,
        body: '{"error": {"message": "You didn\'t provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY)."}}',
      }),
      findings: ['apikey-misplaced', 'challenge-missing'],
    },
    {
      name: 'in a header of its own where a bearer token is asked for',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'X-API-Key': 'k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 401,
        response: { 'WWW-Authenticate': 'Bearer realm="shop"' },
      }),
      findings: ['apikey-misplaced'],
    },
  ],
  silent: [
    {
      name: 'where it belongs, and refused',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'X-API-Key': 'k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 401,
        body: '{"error": "Invalid API key"}',
      }),
      findings: ['apikey-rejected', 'challenge-missing'],
    },
    {
      name: 'a JWT in Authorization is no key',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { Authorization: `Bearer ${aJwt({ sub: '1' })}` },
        status: 401,
        body: '{"error": "Missing x-api-key header"}',
      }),
      findings: ['apikey-missing', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
