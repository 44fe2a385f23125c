import { javascript, when } from '../code.ts';
import { filled, list } from './filled.ts';

export const cloudflareWorkers = filled(
  ({ origin, credentials, preflight = { methods: [], headers: [] } }) => javascript`const CORS = {
  'Access-Control-Allow-Origin': ${origin},${when(
    credentials,
    javascript`
  'Access-Control-Allow-Credentials': 'true',`,
  )}${when(
    preflight.methods.length > 0,
    javascript`
  'Access-Control-Allow-Methods': ${list(preflight.methods)},`,
  )}${when(
    preflight.headers.length > 0,
    javascript`
  'Access-Control-Allow-Headers': ${list(preflight.headers)},`,
  )}
};

export default {
  async fetch(request, env, context) {
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: CORS });
    const answer = await handle(request, env, context); // what this worker did before
    const shared = new Response(answer.body, answer);
    for (const [name, value] of Object.entries(CORS)) shared.headers.set(name, value);
    return shared;
  },
};`,
);
