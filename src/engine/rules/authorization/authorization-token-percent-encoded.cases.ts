import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const sent = (Authorization: string, body?: string) =>
  aCase({
    status: 401,
    request: { Authorization },
    response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
    ...(body !== undefined && { body }),
  });

export default {
  fires: [
    {
      name: 'the padding of an opaque token',
      of: sent('Bearer c2VjcmV0LXNlc3Npb24%3D'),
      findings: ['authorization-token-percent-encoded'],
    },
    {
      name: 'a blank after a JWT, whose signature is then wrong',
      of: sent(`Bearer ${GOOD}%20`, '{"error":"invalid signature"}'),
      findings: ['authorization-token-percent-encoded'],
    },
    { name: 'quotes', of: sent(`Bearer %22${GOOD}%22`), findings: ['authorization-token-percent-encoded'] },
    { name: 'in small letters', of: sent('Bearer ab%2bcd%2fef'), findings: ['authorization-token-percent-encoded'] },
  ],
  silent: [
    {
      name: 'a token that its vendor gives out so',
      of: sent('Bearer AAAAAAAAAAAAAAAAAAAAAMLheAAAAAAA0%2BuSeid%2BULvsea4JtiGRiSDSJSI%3D'),
      findings: ['token-rejected'],
    },
    { name: 'an encoded template', of: sent('Bearer %7B%7Btoken%7D%7D'), findings: ['authorization-placeholder'] },
    { name: 'no such thing', of: sent(`Bearer ${GOOD}`), findings: ['token-rejected'] },
  ],
} satisfies RuleCases;
