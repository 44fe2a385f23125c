import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

export default {
  fires: [
    {
      name: 'Google',
      of: aCase({
        url: 'https://places.googleapis.com/v1/places?key=AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q',
        request: {},
        status: 403,
        response: { 'Access-Control-Allow-Origin': 'https://www.shop.test' },
        body: '{"error": {"details": [{"reason": "API_KEY_SERVICE_BLOCKED"}]}}',
      }),
      findings: ['apikey-service-restricted', 'apikey-in-url'],
    },
    {
      name: 'Google, and the API is not enabled',
      of: aCase({
        url: 'https://places.googleapis.com/v1/places?key=AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q',
        request: {},
        status: 403,
        response: { 'Access-Control-Allow-Origin': 'https://www.shop.test' },
        body: '{"error": {"message": "Places API (New) has not been used in project 123 before or it is disabled.", "details": [{"reason": "SERVICE_DISABLED"}]}}',
      }),
      findings: ['apikey-service-restricted', 'apikey-in-url'],
    },
    {
      name: 'RapidAPI',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { 'X-RapidAPI-Key': 'k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 403,
        body: '{"message": "You are not subscribed to this API."}',
      }),
      findings: ['apikey-service-restricted'],
    },
    {
      name: 'Kong',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { apikey: 'k3f9a1b2c4d5e6f7a8b9c0d1' },
        status: 403,
        body: '{"message": "You cannot consume this service"}',
      }),
      findings: ['apikey-service-restricted'],
    },
  ],
  silent: [
    {
      name: 'a token whose owner may not use a service of Kong',
      of: aCase({
        url: 'https://www.shop.test/v1/orders',
        request: { Authorization: `Bearer ${aJwt({ sub: '1' })}` },
        status: 403,
        body: '{"message": "You cannot consume this service"}',
      }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
