import { aCase, type RuleCases } from '../a-case.ts';

export default {
  fires: [
    {
      name: 'Google',
      of: aCase({
        url: 'https://places.googleapis.com/v1/places?key=AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q',
        request: {},
        status: 403,
        response: { 'Access-Control-Allow-Origin': 'https://www.shop.test' },
        body: '{"error": {"message": "The provided API key has an IP address restriction. The originating IP address of the call (192.0.2.7) violates this restriction."}}',
      }),
      findings: ['apikey-ip-restricted', 'apikey-in-url'],
    },
    {
      name: 'another API',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'X-API-Key': 'k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 403,
        body: '{"error": "Your IP address is not allowed to use this API key"}',
      }),
      findings: ['apikey-ip-restricted'],
    },
  ],
  silent: [
    {
      name: 'an address that is blocked without a word about a key',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { Cookie: 'theme=dark' },
        status: 403,
        body: '{"error": "Your IP address is not allowed"}',
      }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
