import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const NOW_S = 1_795_168_800;
const INVALID = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
const at = (claims: object) => ({ Authorization: `Bearer ${aJwt({ sub: '42', exp: NOW_S + 9000, ...claims })}` });
const EARLY = at({ iat: NOW_S, nbf: NOW_S + 1800 });

export default {
  fires: [
    {
      name: 'nbf half an hour ahead',
      of: aCase({ status: 401, request: EARLY, response: INVALID }),
      findings: ['token-not-yet-valid'],
    },
    {
      name: 'jsonwebtoken’s words, as a 403',
      of: aCase({ status: 403, request: EARLY, body: '{"error":"jwt not active"}' }),
      findings: ['token-not-yet-valid'],
    },
    {
      name: 'without a word',
      of: aCase({ status: 401, request: EARLY, response: { 'WWW-Authenticate': 'Bearer' } }),
      findings: ['token-not-yet-valid'],
    },
    {
      name: 'no Date',
      of: aCase({ status: 401, request: EARLY, response: { Date: [], 'WWW-Authenticate': 'Bearer' } }),
      findings: ['token-not-yet-valid'],
    },
    {
      name: 'iat ahead, in Go’s words',
      of: aCase({
        status: 401,
        request: at({ iat: NOW_S + 20 }),
        body: '{"message":"Token used before issued"}',
      }),
      findings: ['token-not-yet-valid', 'challenge-missing'],
    },
    {
      name: 'iat far ahead, without a word',
      of: aCase({ status: 401, request: at({ iat: NOW_S + 3600 }), response: INVALID }),
      findings: ['token-not-yet-valid'],
    },
    {
      name: 'an opaque token of which the server says it',
      of: aCase({
        status: 401,
        request: { Authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' },
        body: 'Token is not yet valid',
      }),
      findings: ['token-not-yet-valid', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'nbf is the second that Date has not come to yet',
      of: aCase({ status: 401, request: at({ iat: NOW_S + 1, nbf: NOW_S + 1 }), response: INVALID }),
      findings: ['token-rejected'],
    },
    {
      name: 'nbf has come',
      of: aCase({ status: 401, request: at({ iat: NOW_S - 60, nbf: NOW_S - 60 }), response: INVALID }),
      findings: ['token-rejected'],
    },
    {
      name: 'one message for several causes',
      of: aCase({
        status: 401,
        request: at({ iat: NOW_S - 60 }),
        body: '{"message":"Access token has expired or is not yet valid."}',
      }),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'the token is refused for its audience, and was issued by a clock that is a little ahead',
      of: aCase({ status: 401, request: at({ iat: NOW_S + 30, aud: 'a' }), body: '{"message":"invalid audience"}' }),
      findings: ['token-audience-mismatch', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
