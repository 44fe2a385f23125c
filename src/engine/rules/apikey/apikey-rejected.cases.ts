import { aCase, type RuleCases } from '../a-case.ts';

export default {
  fires: [
    {
      name: 'it says so',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'X-API-Key': 'k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 401,
        body: '{"error": "The API key was revoked"}',
      }),
      findings: ['apikey-rejected', 'challenge-missing'],
    },
    {
      name: 'a header that the vendor named after itself',
      of: aCase({
        request: { 'X-Shopify-Access-Token': 'a1b2c3d4e5f60718293a4b5c6d7e8f90' },
        status: 401,
        body: '{"errors":"[API] Invalid API key or access token (unrecognized login or wrong password)"}',
      }),
      findings: ['apikey-rejected', 'challenge-missing'],
    },
    {
      name: 'Kong asks again',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { apikey: 'k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 401,
        response: { 'WWW-Authenticate': 'Key realm="kong"' },
        body: '{"message": "Unauthorized"}',
      }),
      findings: ['apikey-rejected'],
    },
    {
      name: 'Amazon API Gateway, and nobody saw the body',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'x-api-key': 'k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 403,
        response: { 'x-amzn-ErrorType': 'ForbiddenException' },
      }),
      findings: ['apikey-rejected'],
    },
    {
      name: 'OpenAI',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { Authorization: 'Bearer sk-abcdefgh1234567890' },
        status: 401,
        body: '{"error": {"message": "Incorrect API key provided: sk-abcde***7890. You can find your API key at https://platform.openai.com/account/api-keys.", "code": "invalid_api_key"}}',
      }),
      findings: ['apikey-rejected', 'challenge-missing'],
    },
    {
      name: 'the only credential, and a bare 401',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'X-API-Key': 'k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 401,
      }),
      findings: ['apikey-rejected', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'a more precise cause is there',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'X-API-Key': '"k3f9a1b2c4d5e6f7a8b9c0d1"' },
        status: 401,
        body: '{"error": "Invalid API key"}',
      }),
      findings: ['apikey-whitespace', 'challenge-missing'],
    },
    {
      name: 'accepted, and not allowed',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'X-API-Key': 'k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 403,
        body: '{"message": "Access denied"}',
      }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
