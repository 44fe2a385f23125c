import { aCase, type RuleCases } from '../a-case.ts';

export default {
  fires: [
    {
      name: 'Google',
      of: aCase({
        url: 'https://places.googleapis.com/v1/places?key=AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q',
        request: { Referer: 'https://www.shop.test/' },
        status: 403,
        response: { 'Access-Control-Allow-Origin': 'https://www.shop.test' },
        body: '{"error": {"message": "Requests from referer https://www.shop.test/ are blocked.", "details": [{"reason": "API_KEY_HTTP_REFERRER_BLOCKED"}]}}',
      }),
      findings: ['apikey-referrer-restricted', 'apikey-in-url'],
    },
    {
      name: 'Google, without a Referer',
      of: aCase({
        url: 'https://places.googleapis.com/v1/places?key=AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q',
        request: {},
        status: 403,
        response: { 'Access-Control-Allow-Origin': 'https://www.shop.test' },
        body: '{"error": {"message": "Requests from referer <empty> are blocked."}}',
      }),
      findings: ['apikey-referrer-restricted', 'apikey-in-url'],
    },
    {
      name: 'a key for Android',
      of: aCase({
        url: 'https://places.googleapis.com/v1/places?key=AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q',
        request: { Referer: 'https://www.shop.test/' },
        status: 403,
        response: { 'Access-Control-Allow-Origin': 'https://www.shop.test' },
        body: '{"error": {"message": "Requests from this Android client application <empty> are blocked."}}',
      }),
      findings: ['apikey-referrer-restricted', 'apikey-in-url'],
    },
    {
      name: 'Algolia',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { Referer: 'https://www.shop.test/', 'X-Algolia-API-Key': 'k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 403,
        body: '{"message": "Method not allowed with this referer", "status": 403}',
      }),
      findings: ['apikey-referrer-restricted'],
    },
  ],
  silent: [
    {
      name: 'an API that the key does not allow',
      of: aCase({
        url: 'https://places.googleapis.com/v1/places?key=AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q',
        request: { Referer: 'https://www.shop.test/' },
        status: 403,
        response: { 'Access-Control-Allow-Origin': 'https://www.shop.test' },
        body: '{"error": {"message": "Requests to this API places.googleapis.com method SearchText are blocked."}}',
      }),
      findings: ['apikey-service-restricted', 'apikey-in-url'],
    },
  ],
} satisfies RuleCases;
