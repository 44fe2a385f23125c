import { aCase, type RuleCases } from '../a-case.ts';

const OPAQUE = { Authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
const said = (body: string, status = 401) =>
  aCase({ status, request: OPAQUE, response: { 'WWW-Authenticate': 'Bearer realm="api"' }, body });
const challenged = (description: string) =>
  aCase({
    status: 401,
    request: OPAQUE,
    response: { 'WWW-Authenticate': `Bearer error="invalid_token", error_description="${description}"` },
  });

const ID = ['token-opaque-where-jwt-expected'];

export default {
  fires: [
    { name: 'jsonwebtoken', of: said('{"message":"jwt malformed"}', 403), findings: ID },
    {
      name: 'golang-jwt and AWS’s HTTP APIs',
      of: challenged('token contains an invalid number of segments'),
      findings: ID,
    },
    {
      name: 'Spring Security',
      of: challenged('An error occurred while attempting to decode the Jwt: Malformed token'),
      findings: ID,
    },
    { name: 'PostgREST', of: said('{"message":"Expected 3 parts in JWT; got 1"}'), findings: ID },
    { name: 'Microsoft', of: challenged('IDX14100: JWT is not well formed, there are no dots (.).'), findings: ID },
    {
      name: 'Envoy',
      of: said('Jwt is not in the form of Header.Payload.Signature with two dots and 3 sections'),
      findings: ID,
    },
    { name: 'PyJWT', of: said('{"detail":"Not enough segments"}'), findings: ID },
    {
      name: 'a server that says no more than that it is no good JWT',
      of: said('{"error":"Invalid JWT"}', 403),
      findings: ID,
    },
    { name: 'jose', of: said('{"message":"Invalid Compact JWS"}'), findings: ID },
  ],
  silent: [
    {
      name: 'no word of its form',
      of: challenged('The access token is invalid'),
      findings: ['token-rejected'],
    },
    {
      name: 'one message for several causes',
      of: challenged('The access token provided is expired, revoked, malformed, or invalid for other reasons'),
      findings: ['token-rejected'],
    },
    {
      name: 'a word for a value that is not there',
      of: aCase({ status: 401, request: { Authorization: 'Bearer undefined' }, body: '{"message":"jwt malformed"}' }),
      findings: ['authorization-placeholder', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
