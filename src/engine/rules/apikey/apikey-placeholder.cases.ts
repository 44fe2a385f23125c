import { aCase, type RuleCases } from '../a-case.ts';

export default {
  fires: [
    {
      name: 'a variable that was not set',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'X-API-Key': 'undefined' },
        status: 401,
        body: '{"error": "Invalid API key"}',
      }),
      findings: ['apikey-placeholder', 'challenge-missing'],
    },
    {
      name: 'an example',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'X-API-Key': 'YOUR_API_KEY' },
        status: 403,
        response: { 'x-amzn-ErrorType': 'ForbiddenException' },
        body: '{"message": "Forbidden"}',
      }),
      findings: ['apikey-placeholder'],
    },
    {
      name: 'nothing at all',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'X-API-Key': '' },
        status: 401,
        body: '{"error": "Missing API key"}',
      }),
      findings: ['apikey-placeholder', 'challenge-missing'],
    },
    {
      name: 'in the URL',
      of: aCase({
        url: 'https://www.shop.test/v1/orders?key=undefined',
        request: {},
        status: 403,
        body: '{"error": {"message": "API key not valid. Please pass a valid API key."}}',
      }),
      findings: ['apikey-placeholder'],
    },
  ],
  silent: [
    {
      name: 'a key',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'X-API-Key': 'k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 401,
        body: '{"error": "Invalid API key"}',
      }),
      findings: ['apikey-rejected', 'challenge-missing'],
    },
    {
      name: 'a parameter that is no key',
      of: aCase({
        url: 'https://www.shop.test/v1/orders?key=undefined',
        request: { Cookie: 'theme=dark' },
        status: 403,
      }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
