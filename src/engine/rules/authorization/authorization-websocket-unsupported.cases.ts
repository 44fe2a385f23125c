import { aCase, type RuleCases } from '../a-case.ts';

const SOCKET = {
  type: 'websocket',
  url: 'wss://api.shop.test/live',
  request: { Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' },
} as const;
const STREAM = {
  url: 'https://api.shop.test/events',
  request: { Accept: 'text/event-stream', 'Cache-Control': 'no-cache' },
} as const;
const CHALLENGE = { 'WWW-Authenticate': 'Bearer' };
const SID = 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2';

export default {
  fires: [
    {
      name: 'a WebSocket',
      of: aCase({ ...SOCKET, status: 401, response: CHALLENGE }),
      findings: ['authorization-websocket-unsupported'],
    },
    {
      name: 'a WebSocket, answered without a word',
      of: aCase({ ...SOCKET, status: 401 }),
      findings: ['authorization-websocket-unsupported', 'challenge-missing'],
    },
    {
      name: 'a WebSocket with a 403 that asks for a token, a session along',
      of: aCase({
        ...SOCKET,
        status: 403,
        request: { ...SOCKET.request, Cookie: SID },
        body: 'Missing Authorization header',
      }),
      findings: ['authorization-websocket-unsupported'],
    },
    {
      name: 'an EventSource',
      of: aCase({ ...STREAM, status: 401, response: CHALLENGE }),
      findings: ['authorization-websocket-unsupported'],
    },
  ],
  silent: [
    {
      name: 'a WebSocket whose origin is refused',
      of: aCase({ ...SOCKET, status: 403, body: 'Origin not allowed' }),
      findings: ['csrf-origin-rejected'],
    },
    {
      name: 'a session that is refused',
      of: aCase({ ...SOCKET, status: 401, request: { ...SOCKET.request, Cookie: SID } }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'a ticket in the URL that is refused',
      of: aCase({ ...SOCKET, url: 'wss://api.shop.test/live?ticket=8f14e45fceea', status: 401, body: 'Invalid token' }),
      findings: ['token-rejected', 'challenge-missing'],
    },
    {
      name: 'a stream read with fetch and a token',
      of: aCase({
        ...STREAM,
        request: { ...STREAM.request, Authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' },
        status: 401,
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'another request',
      of: aCase({ status: 401, request: { Accept: 'application/json' }, response: CHALLENGE }),
      findings: ['authorization-missing'],
    },
  ],
} satisfies RuleCases;
