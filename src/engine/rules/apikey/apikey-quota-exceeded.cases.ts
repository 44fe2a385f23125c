import { aCase, type RuleCases } from '../a-case.ts';

export default {
  fires: [
    {
      name: 'Azure API Management',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'Ocp-Apim-Subscription-Key': 'k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 403,
        body: '{"statusCode": 403, "message": "Out of call volume quota. Quota will be replenished in 07:01:20."}',
      }),
      findings: ['apikey-quota-exceeded'],
    },
    {
      name: 'Google',
      of: aCase({
        url: 'https://places.googleapis.com/v1/places?key=AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q',
        request: {},
        status: 403,
        response: { 'Access-Control-Allow-Origin': 'https://www.shop.test' },
        body: '{"error": {"message": "The request cannot be completed because you have exceeded your quota.", "errors": [{"reason": "quotaExceeded"}]}}',
      }),
      findings: ['apikey-quota-exceeded', 'apikey-in-url'],
    },
  ],
  silent: [
    {
      name: 'a limit that has nothing to do with a key',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { Cookie: 'theme=dark' },
        status: 403,
        body: '{"message": "Rate limit exceeded"}',
      }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
