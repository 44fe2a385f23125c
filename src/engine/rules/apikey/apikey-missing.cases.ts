import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

export default {
  fires: [
    {
      name: 'Azure API Management wants it beside the user’s token, and nobody saw the body',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { Authorization: `Bearer ${aJwt({ sub: '1' })}` },
        status: 401,
        response: {
          'WWW-Authenticate':
            'AzureApiManagementKey realm="https://www.shop.test/v1",name="Ocp-Apim-Subscription-Key",type="header"',
        },
      }),
      findings: ['apikey-missing'],
    },
    {
      name: 'Kong',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: {},
        status: 401,
        response: { 'WWW-Authenticate': 'Key realm="kong"' },
        body: '{"message": "No API key found in request"}',
      }),
      findings: ['apikey-missing'],
    },
    {
      name: 'Kong, and nobody saw the body',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: {},
        status: 401,
        response: { 'WWW-Authenticate': 'Key realm="kong"' },
      }),
      findings: ['apikey-missing'],
    },
    {
      name: 'Azure API Management',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: {},
        status: 401,
        body: '{"statusCode": 401, "message": "Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API."}',
      }),
      findings: ['apikey-missing', 'challenge-missing'],
    },
    {
      name: 'Amazon API Gateway, and nobody saw the body',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: {},
        status: 403,
        response: { 'x-amzn-ErrorType': 'ForbiddenException' },
      }),
      findings: ['apikey-missing'],
    },
    {
      name: 'RapidAPI calls a missing key invalid',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: {},
        status: 401,
        body: '{"message": "Invalid API key. Go to https://docs.rapidapi.com/docs/keys for more info."}',
      }),
      findings: ['apikey-missing', 'challenge-missing'],
    },
    {
      name: 'Supabase wants it beside the user’s token',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { Authorization: `Bearer ${aJwt({ sub: '1' })}` },
        status: 401,
        body: '{"message": "No API key found in request", "hint": "No `apikey` request header or url param was found."}',
      }),
      findings: ['apikey-missing', 'challenge-missing'],
    },
    {
      name: 'OpenAI wants it in Authorization',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: {},
        status: 401,
        body: '{"error": {"message": "You didn\'t provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY)."}}',
      }),
      findings: ['apikey-missing', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'the key is there, and refused',
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
      name: 'a firewall in front of Amazon API Gateway',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: {},
        status: 403,
        response: { 'x-amzn-ErrorType': 'ForbiddenException' },
        body: '',
      }),
      findings: ['unexplained'],
    },
    {
      name: 'a token or a key would do, and the token is there',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { Authorization: `Bearer ${aJwt({ sub: '1' })}` },
        status: 403,
        body: '{"message": "Provide a valid API key or bearer token"}',
      }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
