import type { Exchange } from '../../case.ts';
import { aCase, NOW, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';
import { aTokenExchange } from '../a-token-exchange.ts';

const NOW_S = NOW / 1000;
const TOKEN = aJwt({ iss: 'https://id.other.test', sub: '42', iat: NOW_S - 1, exp: NOW_S + 3600 });
const SENT = { Authorization: `Bearer ${TOKEN}` };
const INVALID = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
const RACE = [
  aTokenExchange({ id: '6', sent: 900, answered: 500 }),
  aTokenExchange({ id: '7', sent: 880, answered: 450 }),
];
const RENEWAL = 'grant_type=refresh_token&refresh_token=8xLOxBtZp8';
const CODE = 'grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA';
const OWN = aTokenExchange({ id: '1', sent: 880, answered: 0, status: 400 });

/** A grant that the token endpoint refuses, with the exchanges that were seen there. */
const refusedGrant = (requestBody: string, tokenExchanges: readonly Exchange[]) =>
  aCase({
    method: 'POST',
    url: 'https://id.shop.test/oauth/token',
    status: 400,
    requestBody,
    request: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: '{"error":"invalid_grant"}',
    more: { tokenExchanges },
  });

export default {
  fires: [
    {
      name: 'the second was refused, and its refusal ended all tokens',
      of: aCase({
        status: 401,
        request: SENT,
        response: INVALID,
        more: {
          tokenExchanges: [
            aTokenExchange({ id: '6', sent: 900, answered: 700 }),
            aTokenExchange({ id: '7', sent: 690, answered: 450, status: 400 }),
          ],
        },
      }),
      findings: ['token-refresh-race'],
    },
    {
      name: 'two renewals at once, and the token of one is refused',
      of: aCase({ status: 401, request: SENT, response: INVALID, more: { tokenExchanges: RACE } }),
      findings: ['token-refresh-race'],
    },
    {
      name: 'the renewal that came second',
      of: refusedGrant(RENEWAL, [aTokenExchange({ id: '6', sent: 900, answered: 50 }), OWN]),
      findings: ['token-refresh-race'],
    },
  ],
  silent: [
    {
      name: 'a renewal long after the last',
      of: aCase({
        status: 401,
        request: SENT,
        response: INVALID,
        more: {
          tokenExchanges: [
            aTokenExchange({ id: '6', sent: 9000, answered: 8800 }),
            aTokenExchange({ id: '7', sent: 600, answered: 450, status: 400 }),
          ],
        },
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'one renewal after the other',
      of: aCase({
        status: 401,
        request: SENT,
        response: INVALID,
        more: {
          tokenExchanges: [
            aTokenExchange({ id: '6', sent: 900, answered: 700 }),
            aTokenExchange({ id: '7', sent: 600, answered: 450 }),
          ],
        },
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'the server minds the signature',
      of: aCase({ status: 401, request: SENT, body: 'invalid signature', more: { tokenExchanges: RACE } }),
      findings: ['token-signature-rejected', 'challenge-missing'],
    },
    {
      name: 'a code that is sent twice',
      of: refusedGrant(CODE, [aTokenExchange({ id: '6', sent: 900, answered: 850, form: CODE }), OWN]),
      findings: ['oauth-grant-invalid'],
    },
    {
      name: 'one renewal after the other with the same refresh token',
      of: refusedGrant(RENEWAL, [aTokenExchange({ id: '6', sent: 900, answered: 850, form: RENEWAL }), OWN]),
      findings: ['oauth-refresh-token-expired'],
    },
    {
      name: 'a renewal alone',
      of: refusedGrant(RENEWAL, [aTokenExchange({ id: '6', sent: 9000, answered: 8900 }), OWN]),
      findings: ['oauth-refresh-token-expired'],
    },
  ],
} satisfies RuleCases;
