import { toBase64Url } from '../../http/base64url.ts';
import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const TOKEN = aJwt({ aud: '00000003-0000-0000-c000-000000000000', iat: 1_795_168_000, exp: 1_795_172_000 });
const SENT = { Authorization: `Bearer ${TOKEN}` };
const claims = (request: object) => toBase64Url(new TextEncoder().encode(JSON.stringify(request)));
const challenge = (params: string) => ({
  'WWW-Authenticate': `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", ${params}`,
});

export default {
  fires: [
    {
      name: 'an authentication context is wanted',
      of: aCase({
        status: 401,
        request: SENT,
        response: challenge(
          `error="insufficient_claims", claims="${claims({ access_token: { acrs: { essential: true, value: 'c1' } } })}"`,
        ),
      }),
      findings: ['challenge-claims-required'],
    },
    {
      name: 'the tokens of the user were revoked',
      of: aCase({
        status: 401,
        request: SENT,
        response: challenge(
          `error="insufficient_claims", claims="${claims({ access_token: { nbf: { essential: true, value: '1795168500' } } })}"`,
        ),
      }),
      findings: ['challenge-claims-required'],
    },
    {
      name: 'claims that do not decode',
      of: aCase({ status: 401, request: SENT, response: challenge('error="insufficient_claims", claims="ey=="') }),
      findings: ['challenge-claims-required'],
    },
  ],
  silent: [
    {
      name: 'another error beside claims',
      of: aCase({ status: 401, request: SENT, response: challenge('error="invalid_token", claims="ey=="') }),
      findings: ['token-audience-mismatch'],
    },
  ],
} satisfies RuleCases;
