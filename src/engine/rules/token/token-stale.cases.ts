import { aCase, NOW, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';
import { aTokenExchange } from '../a-token-exchange.ts';

const NOW_S = NOW / 1000;
const tokenOf = (age: number) =>
  aJwt({ iss: 'https://id.shop.test', sub: '42', iat: NOW_S - age, exp: NOW_S - age + 3600 });
const OLD = tokenOf(1800);
const NEW = tokenOf(30);
const INVALID = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
const sent = (token: string) => ({ Authorization: `Bearer ${token}` });
const answer = (id: string, age: number, token: string) =>
  aTokenExchange({ id, sent: age + 200, answered: age, body: `{"access_token":"${token}"}` });
const UNSEEN = aTokenExchange({ id: '8', sent: 20_200, answered: 20_000 });
const FIRST = aTokenExchange({ id: '7', sent: 1_800_200, answered: 1_800_000 });

const lastGood = aCase({ status: 200, request: sent(NEW) }).exchange;
const EARLIER = {
  ...lastGood,
  hops: lastGood.hops.map(({ request, response }) => ({
    request: { ...request, sentAt: NOW - 9000 },
    ...(response && { response: { ...response, receivedAt: NOW - 8900 } }),
  })),
};

export default {
  fires: [
    {
      name: 'the token endpoint gave a newer one',
      of: aCase({
        status: 401,
        request: sent(OLD),
        response: INVALID,
        more: { tokenExchanges: [answer('8', 5000, NEW)] },
      }),
      findings: ['token-stale'],
    },
    {
      name: 'tokens in an envelope',
      of: aCase({
        status: 401,
        request: sent(OLD),
        response: INVALID,
        more: {
          tokenExchanges: [
            aTokenExchange({
              id: '8',
              sent: 5200,
              answered: 5000,
              body: `{"data":{"tokens":{"accessToken":"${NEW}"}}}`,
            }),
          ],
        },
      }),
      findings: ['token-stale'],
    },
    {
      name: 'opaque tokens, of which this was the first',
      of: aCase({
        status: 401,
        request: sent('2YotnFZFEjr1zCsicMWpAA'),
        response: INVALID,
        more: {
          tokenExchanges: [answer('7', 9000, '2YotnFZFEjr1zCsicMWpAA'), answer('8', 5000, 'tGzv3JOkF0XG5Qx2TlKWIA')],
        },
      }),
      findings: ['token-stale'],
    },
    {
      name: 'the older one has expired',
      of: aCase({
        status: 401,
        request: sent(tokenOf(7200)),
        response: INVALID,
        more: { tokenExchanges: [answer('8', 5000, NEW)] },
      }),
      findings: ['token-stale'],
    },
    {
      name: 'the same endpoint took a newer one before',
      of: aCase({ status: 401, request: sent(OLD), response: INVALID, more: { lastGood: EARLIER } }),
      findings: ['token-stale'],
    },
    {
      name: 'a cookie brought a newer one',
      of: aCase({
        status: 401,
        request: sent(OLD),
        response: INVALID,
        more: {
          setCookies: [
            {
              line: `access_token=${NEW}; Path=/; Secure`,
              url: 'https://api.shop.test/login',
              status: 200,
              receivedAt: NOW - 5000,
              type: 'xmlhttprequest',
              documents: [],
            },
          ],
        },
      }),
      findings: ['token-stale'],
    },
    {
      name: 'nobody saw what the token endpoint gave',
      of: aCase({ status: 401, request: sent(OLD), response: INVALID, more: { tokenExchanges: [FIRST, UNSEEN] } }),
      findings: ['token-stale'],
    },
  ],
  silent: [
    {
      name: 'it is the newest',
      of: aCase({
        status: 401,
        request: sent(NEW),
        response: INVALID,
        more: { tokenExchanges: [answer('7', 9000, OLD), answer('8', 5000, NEW)] },
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'nobody saw whether an expired one was just given',
      of: aCase({
        status: 401,
        request: sent(tokenOf(7200)),
        response: INVALID,
        more: { tokenExchanges: [UNSEEN] },
      }),
      findings: ['token-expired'],
    },
    {
      name: 'the newer one came after the request',
      of: aCase({
        status: 401,
        request: sent(OLD),
        response: INVALID,
        more: { tokenExchanges: [answer('8', 0, NEW)] },
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'one answer, which may have brought this one',
      of: aCase({ status: 401, request: sent(OLD), response: INVALID, more: { tokenExchanges: [UNSEEN] } }),
      findings: ['token-rejected'],
    },
    {
      name: 'another server gave tokens',
      of: aCase({
        status: 401,
        request: sent(OLD),
        response: INVALID,
        more: {
          tokenExchanges: [
            aTokenExchange({ id: '7', sent: 900_200, answered: 900_000, url: 'https://id.other.test/token' }),
            aTokenExchange({ id: '8', sent: 20_200, answered: 20_000, url: 'https://id.other.test/token' }),
          ],
        },
      }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
