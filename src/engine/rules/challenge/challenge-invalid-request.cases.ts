import { aCase, type RuleCases } from '../a-case.ts';
import { aTokenRequest } from '../a-token-request.ts';

const TOKEN = 'mF_9.B5f-4.1JqM';
const SENT = { Authorization: `Bearer ${TOKEN}` };
const challenge = (params: string) => ({ 'WWW-Authenticate': `Bearer realm="shop", error="invalid_request"${params}` });

export default {
  fires: [
    {
      name: 'the token in the header and in the query',
      of: aCase({
        url: `https://api.shop.test/me?access_token=${TOKEN}`,
        status: 400,
        request: SENT,
        response: challenge(', error_description="Found multiple bearer tokens in the request"'),
      }),
      findings: ['challenge-invalid-request'],
    },
    {
      name: 'the token in the header and in a form',
      of: aCase({
        method: 'POST',
        status: 400,
        request: { ...SENT, 'Content-Type': 'application/x-www-form-urlencoded' },
        response: challenge(''),
        requestBody: `access_token=${TOKEN}&name=Ada`,
      }),
      findings: ['challenge-invalid-request'],
    },
    {
      name: 'another complaint',
      of: aCase({ status: 400, request: SENT, response: challenge(', error_description="The realm is unknown"') }),
      findings: ['challenge-invalid-request'],
    },
    {
      name: 'a complaint without a reason',
      of: aCase({ status: 401, request: SENT, response: challenge('') }),
      findings: ['challenge-invalid-request'],
    },
    {
      name: 'the token twice, and the words only in the body',
      of: aCase({
        url: `https://api.shop.test/me?access_token=${TOKEN}`,
        status: 401,
        request: SENT,
        body: '{"message":"More than one method used for authentication"}',
      }),
      findings: ['challenge-invalid-request', 'challenge-missing'],
    },
    {
      name: 'a code in the body only',
      of: aCase({ status: 401, request: SENT, body: '{"error":"invalid_request"}' }),
      findings: ['challenge-invalid-request', 'challenge-missing'],
    },
    {
      name: 'a token endpoint that misses a parameter',
      of: aTokenRequest({
        sent: 'grant_type=authorization_code',
        status: 400,
        answer: { error: 'invalid_request', error_description: 'Missing parameter: code' },
      }),
      findings: ['challenge-invalid-request'],
    },
    {
      name: 'a token endpoint that does not say what it misses',
      of: aTokenRequest({ sent: 'grant_type=authorization_code', status: 400, answer: { error: 'invalid_request' } }),
      findings: ['challenge-invalid-request'],
    },
  ],
  silent: [
    {
      name: 'no token came at all',
      of: aCase({ status: 401, request: {}, response: challenge(', error_description="The access token is missing"') }),
      findings: ['authorization-missing'],
    },
  ],
} satisfies RuleCases;
