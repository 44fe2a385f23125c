import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const EXPIRED = aJwt({ sub: '42', iat: 1_795_160_000, exp: 1_795_163_600 });
const INVALID = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };

export default {
  fires: [
    {
      name: 'invalid_token, and a token without a fault to be seen',
      of: aCase({ status: 401, request: { Authorization: `Bearer ${GOOD}` }, response: INVALID }),
      findings: ['token-rejected'],
    },
    {
      name: 'one message for several causes',
      of: aCase({
        status: 403,
        request: { Authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' },
        body: '{"message":"Invalid or expired token"}',
      }),
      findings: ['token-rejected'],
    },
    ...[
      '{"msg":"Subject must be a string"}',
      'jwt subject invalid. expected: 43',
      '{"message":"unexpected \\"sub\\" claim value"}',
      "The Claim 'sub' value doesn't match the required one.",
    ].map((body) => ({
      name: body,
      of: aCase({ status: 422, request: { Authorization: `Bearer ${GOOD}` }, body }),
      findings: ['token-rejected'],
    })),
    {
      name: 'a claim that the token does not have',
      of: aCase({ status: 403, request: { Authorization: `Bearer ${GOOD}` }, body: 'Missing required claim: role' }),
      findings: ['token-rejected'],
    },
    {
      name: 'Azure API Management, missing or invalid',
      of: aCase({
        status: 403,
        request: { Authorization: `Bearer ${GOOD}` },
        body: '{"statusCode":401,"message":"Unauthorized. Access token is missing or invalid."}',
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'Facebook, which answers 400',
      of: aCase({
        status: 400,
        request: { Authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' },
        response: {
          'WWW-Authenticate': 'OAuth "Facebook Platform" "invalid_token" "Error validating access token: Invalid"',
        },
      }),
      findings: ['token-rejected', 'challenge-malformed'],
    },
    ...['revoked token', 'token is unauthorized', 'Unknown access token.', 'Session expired or invalid'].map(
      (body) => ({
        name: body,
        of: aCase({ status: 401, request: { Authorization: `Bearer ${GOOD}` }, body }),
        findings: ['token-rejected', 'challenge-missing'],
      }),
    ),
  ],
  silent: [
    {
      name: 'another token, which came by e-mail',
      of: aCase({
        status: 403,
        request: { Authorization: `Bearer ${GOOD}` },
        body: '{"error":"Invitation token is invalid"}',
      }),
      findings: ['unexplained'],
    },
    {
      name: 'a signature of the request, which is no token',
      of: aCase({ status: 401, request: { 'X-Signature': 'sha256=deadbeefdeadbeef' }, body: 'Invalid signature' }),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'the token shows why',
      of: aCase({ status: 401, request: { Authorization: `Bearer ${EXPIRED}` }, response: INVALID }),
      findings: ['token-expired'],
    },
    {
      name: 'no token came',
      of: aCase({ status: 401, response: INVALID }),
      findings: ['authorization-missing'],
    },
    {
      name: 'the server says nothing of the token',
      of: aCase({ status: 403, request: { Authorization: `Bearer ${GOOD}` }, body: 'Forbidden' }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
