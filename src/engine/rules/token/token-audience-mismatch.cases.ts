import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const TIMES = { sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 };
const sent = (claims: object) => ({ Authorization: `Bearer ${aJwt({ ...TIMES, ...claims })}` });
const REPORTS = sent({ aud: 'https://reports.shop.test' });
const challenged = (description: string) => ({
  'WWW-Authenticate': `Bearer error="invalid_token", error_description="${description}"`,
});

export default {
  fires: [
    {
      name: 'ASP.NET Core',
      of: aCase({
        status: 401,
        request: REPORTS,
        response: challenged("The audience 'https://reports.shop.test' is invalid"),
      }),
      findings: ['token-audience-mismatch'],
    },
    {
      name: 'jsonwebtoken names the one it expects',
      of: aCase({
        status: 403,
        request: REPORTS,
        body: '{"message":"jwt audience invalid. expected: https://orders.shop.test"}',
      }),
      findings: ['token-audience-mismatch'],
    },
    {
      name: 'Spring Security',
      of: aCase({ status: 401, request: REPORTS, response: challenged('The aud claim is not valid') }),
      findings: ['token-audience-mismatch'],
    },
    {
      name: 'jose',
      of: aCase({ status: 401, request: REPORTS, body: '{"message":"unexpected \\"aud\\" claim value"}' }),
      findings: ['token-audience-mismatch', 'challenge-missing'],
    },
    {
      name: 'Envoy',
      of: aCase({ status: 403, request: REPORTS, body: 'Audiences in Jwt are not allowed' }),
      findings: ['token-audience-mismatch'],
    },
    {
      name: 'AWS’s HTTP APIs',
      of: aCase({ status: 401, request: REPORTS, response: challenged('the token does not have a valid audience') }),
      findings: ['token-audience-mismatch'],
    },
    {
      name: 'no aud at all',
      of: aCase({ status: 401, request: sent({}), body: '{"detail":"Token is missing the \\"aud\\" claim"}' }),
      findings: ['token-audience-mismatch', 'challenge-missing'],
    },
    {
      name: 'a token for Microsoft Graph, whose signature nobody else can check',
      of: aCase({
        status: 401,
        request: sent({ aud: '00000003-0000-0000-c000-000000000000' }),
        response: challenged('The signature is invalid'),
      }),
      findings: ['token-audience-mismatch'],
    },
    {
      name: 'an opaque token',
      of: aCase({
        status: 401,
        request: { Authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' },
        body: '{"error":"invalid_token","error_description":"Invalid audience"}',
      }),
      findings: ['token-audience-mismatch', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'another name than the host’s says nothing',
      of: aCase({ status: 401, request: REPORTS, response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } }),
      findings: ['token-rejected'],
    },
    {
      name: 'a token for Microsoft Graph at Microsoft Graph',
      of: aCase({
        status: 401,
        url: 'https://graph.microsoft.com/v1.0/me',
        request: sent({ aud: 'https://graph.microsoft.com' }),
        response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
