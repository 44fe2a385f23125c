import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';
import { aTokenExchange } from '../a-token-exchange.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const EXPIRED = aJwt({ sub: '42', iat: 1_795_160_000, exp: 1_795_163_600 });
const OPAQUE = '2YotnFZFEjr1zCsicMWpAA';
const SAID = 'Bearer error="invalid_token", error_description="The token expired"';

const refused = (token: string, challenge: string, status = 401) =>
  aCase({ status, request: { Authorization: `Bearer ${token}` }, response: { 'WWW-Authenticate': challenge } });

/** A call with an opaque token that the page was given ten minutes before, for this many seconds. */
const granted = (seconds: number) => {
  const body = JSON.stringify({ access_token: OPAQUE, token_type: 'Bearer', expires_in: seconds });
  const tokenExchanges = [aTokenExchange({ id: '6', sent: 600_100, answered: 600_000, body })];
  return aCase({
    status: 401,
    request: { Authorization: `Bearer ${OPAQUE}` },
    response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
    more: { tokenExchanges },
  });
};

export default {
  fires: [
    {
      name: 'exp lies before the server’s Date',
      of: refused(EXPIRED, 'Bearer error="invalid_token"'),
      findings: ['token-expired'],
    },
    {
      name: 'answered 403 without a word, as in many tutorials',
      of: aCase({ status: 403, request: { Authorization: `Bearer ${EXPIRED}` } }),
      findings: ['token-expired'],
    },
    {
      name: 'a bare challenge, as if no token had come',
      of: refused(EXPIRED, 'Bearer'),
      findings: ['token-expired'],
    },
    {
      name: 'the answer shows no time',
      of: aCase({
        status: 401,
        request: { Authorization: `Bearer ${EXPIRED}` },
        response: { Date: [], 'WWW-Authenticate': 'Bearer' },
      }),
      findings: ['token-expired'],
    },
    {
      name: 'the answer lay in a cache until after exp',
      of: aCase({
        status: 401,
        request: { Authorization: `Bearer ${GOOD}` },
        response: { Age: '7200', 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      }),
      findings: ['token-expired'],
    },
    { name: 'an opaque token of which the server says it', of: refused(OPAQUE, SAID), findings: ['token-expired'] },
    {
      name: 'the body says it of an opaque token',
      of: aCase({ status: 401, request: { 'X-Auth-Token': OPAQUE }, body: '{"code":"token_expired"}' }),
      findings: ['token-expired', 'challenge-missing'],
    },
    { name: 'the server says it before exp', of: refused(GOOD, SAID), findings: ['token-expired'] },
    {
      name: 'in a header of the API’s own',
      of: aCase({ status: 401, request: { 'X-Access-Token': EXPIRED } }),
      findings: ['token-expired', 'challenge-missing'],
    },
    {
      name: 'in a cookie',
      of: aCase({ status: 401, request: { Cookie: `theme=dark; access_token=${EXPIRED}` } }),
      findings: ['token-expired', 'challenge-missing'],
    },
    {
      name: 'both tokens in cookies',
      of: aCase({ status: 401, request: { Cookie: `id_token=${EXPIRED}; access_token=${EXPIRED}` } }),
      findings: ['token-expired', 'challenge-missing'],
    },
    {
      name: 'in a cookie called after access, beside a session that every visitor has',
      of: aCase({
        status: 401,
        request: { Cookie: `.AspNetCore.Session=CfDJ8NrAkS3fkX2vQp81LmZr0; X-Access-Token=${EXPIRED}` },
      }),
      findings: ['token-expired', 'challenge-missing'],
    },
    {
      name: 'in a cookie beside a session, and the server says it',
      of: aCase({
        status: 401,
        request: { Cookie: `connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2; promo=${EXPIRED}` },
        body: '{"error":"jwt expired"}',
      }),
      findings: ['token-expired', 'challenge-missing'],
    },
    {
      name: 'an expired token that also lacks the scope, by the server’s words',
      of: refused(EXPIRED, 'Bearer error="insufficient_scope", scope="orders:read"', 403),
      findings: ['token-scope-insufficient', 'token-expired'],
    },
    {
      name: 'Date and the challenge disagree about the cause, and the expiry is said',
      of: refused(EXPIRED, SAID),
      findings: ['token-expired'],
    },
    {
      name: 'an opaque token whose expires_in has passed, although the server only calls it invalid',
      of: granted(300),
      findings: ['token-expired'],
    },
  ],
  silent: [
    {
      name: 'an opaque token that the page was given for longer',
      of: granted(3600),
      findings: ['token-rejected'],
    },
    { name: 'exp is still to come', of: refused(GOOD, 'Bearer error="invalid_token"'), findings: ['token-rejected'] },
    {
      name: 'one message for several causes',
      of: refused(OPAQUE, 'Bearer error="invalid_token", error_description="Token is invalid or expired"'),
      findings: ['token-rejected'],
    },
    {
      name: 'one of two tokens in cookies still lives',
      of: aCase({ status: 401, request: { Cookie: `id_token=${EXPIRED}; access_token=${GOOD}` } }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'an expired JWT in a cookie beside a token in Authorization',
      of: aCase({
        status: 401,
        request: { Authorization: `Bearer ${OPAQUE}`, Cookie: `id_token=${EXPIRED}` },
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'an expired JWT in some cookie beside a session',
      of: aCase({
        status: 401,
        request: { Cookie: `promo=${EXPIRED}; connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2` },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'the server says it, and no token came',
      of: aCase({ status: 401, response: { 'WWW-Authenticate': SAID } }),
      findings: ['authorization-missing'],
    },
  ],
} satisfies RuleCases;
