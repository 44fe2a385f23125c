import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const TIMES = { sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 };
const sent = (claims: object) => ({ Authorization: `Bearer ${aJwt({ ...TIMES, ...claims })}` });
const OTHER = sent({ iss: 'https://id.other.test/' });
const TENANT = '11111111-2222-3333-4444-555555555555';
const challenge = (text: string) => ({ 'WWW-Authenticate': `Bearer ${text}` });

export default {
  fires: [
    {
      name: 'ASP.NET Core',
      of: aCase({
        status: 401,
        request: OTHER,
        response: challenge(
          `error="invalid_token", error_description="The issuer 'https://id.other.test/' is invalid"`,
        ),
      }),
      findings: ['token-issuer-mismatch'],
    },
    {
      name: 'jsonwebtoken, and a slash too many',
      of: aCase({
        status: 403,
        request: OTHER,
        body: '{"message":"jwt issuer invalid. expected: https://id.other.test"}',
      }),
      findings: ['token-issuer-mismatch'],
    },
    {
      name: 'Envoy',
      of: aCase({ status: 401, request: OTHER, body: 'Jwt issuer is not configured' }),
      findings: ['token-issuer-mismatch', 'challenge-missing'],
    },
    {
      name: 'Spring Security',
      of: aCase({
        status: 401,
        request: OTHER,
        response: challenge('error="invalid_token", error_description="The iss claim is not valid"'),
      }),
      findings: ['token-issuer-mismatch'],
    },
    {
      name: 'Kong',
      of: aCase({ status: 401, request: OTHER, body: '{"message":"No credentials found for given \'iss\'"}' }),
      findings: ['token-issuer-mismatch', 'challenge-missing'],
    },
    {
      name: 'the challenge names another tenant',
      of: aCase({
        status: 401,
        request: sent({ iss: 'https://sts.windows.net/99999999-2222-3333-4444-555555555555/' }),
        response: challenge(
          `authorization_uri="https://login.microsoftonline.com/${TENANT}/oauth2/authorize", error="invalid_token"`,
        ),
      }),
      findings: ['token-issuer-mismatch'],
    },
    {
      name: 'the realm names another realm',
      of: aCase({
        status: 401,
        request: sent({ iss: 'https://sso.shop.test/realms/staff' }),
        response: challenge('realm="https://sso.shop.test/realms/customers", error="invalid_token"'),
      }),
      findings: ['token-issuer-mismatch'],
    },
  ],
  silent: [
    {
      name: 'the same tenant under its two names',
      of: aCase({
        status: 401,
        request: sent({ iss: `https://sts.windows.net/${TENANT}/` }),
        response: challenge(
          `authorization_uri="https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/authorize", error="invalid_token"`,
        ),
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'the realm is the API’s own name',
      of: aCase({
        status: 401,
        request: OTHER,
        response: challenge('realm="https://api.shop.test/orders", error="invalid_token"'),
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'nothing is said of the issuer',
      of: aCase({ status: 401, request: OTHER, response: challenge('error="invalid_token"') }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
