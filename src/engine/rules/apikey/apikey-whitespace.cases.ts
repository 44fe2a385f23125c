import { aCase, type RuleCases } from '../a-case.ts';

export default {
  fires: [
    {
      name: 'quotes from an environment file',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'X-API-Key': '"k3f9a1b2c4d5e6f7a8b9c0d1"' },
        status: 401,
        body: '{"error": "Invalid API key"}',
      }),
      findings: ['apikey-whitespace', 'challenge-missing'],
    },
    {
      name: 'a line break in the URL',
      of: aCase({
        url: 'https://www.shop.test/v1/orders?api_key=k3f9a1b2c4d5e6f7a8b9c0d1%0A',
        request: {},
        status: 403,
        body: '{"error": "Invalid API key"}',
      }),
      findings: ['apikey-whitespace', 'apikey-in-url'],
    },
    {
      name: 'the escape of a line break',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'X-API-Key': 'k3f9a1b2c4d5e6f7a8b9c0d1\\n' },
        status: 401,
      }),
      findings: ['apikey-whitespace', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'none',
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
