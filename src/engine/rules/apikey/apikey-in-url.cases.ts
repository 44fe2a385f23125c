import { aCase, type RuleCases } from '../a-case.ts';

export default {
  fires: [
    {
      name: 'refused there',
      of: aCase({
        url: 'https://www.shop.test/v1/orders?api_key=k3f9a1b2c4d5e6f7a8b9c0d1',
        request: {},
        status: 401,
        body: '{"error": "Invalid API key"}',
      }),
      findings: ['apikey-rejected', 'apikey-in-url', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'in a header',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'X-API-Key': 'k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 401,
        body: '{"error": "Invalid API key"}',
      }),
      findings: ['apikey-rejected', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
