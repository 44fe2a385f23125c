import { basic } from '../a-basic.ts';
import { aCase, type RuleCases } from '../a-case.ts';

/** A script's call of its own server, which asks for Basic. */
const denied = (authorization: string, challenge = 'Basic realm="shop"') =>
  aCase({
    url: 'https://www.shop.test/api/me',
    request: { Authorization: authorization },
    status: 401,
    response: { 'WWW-Authenticate': challenge },
  });

export default {
  fires: [
    { name: 'in plain text', of: denied('Basic alice:secret'), findings: ['basic-not-base64', 'basic-browser-prompt'] },
    { name: 'cut off', of: denied('Basic YWxpY2U6c2VjcmV0a'), findings: ['basic-not-base64', 'basic-browser-prompt'] },
    {
      name: 'an identifier',
      of: denied('Basic 550e8400-e29b-41d4-a716-446655440000'),
      findings: ['basic-not-base64', 'basic-browser-prompt'],
    },
    {
      name: 'without padding',
      of: denied(basic('alice:12345').replaceAll('=', '')),
      findings: ['basic-not-base64', 'basic-browser-prompt'],
    },
  ],
  silent: [
    {
      name: 'well-formed',
      of: denied(basic('alice:wonder land')),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
    {
      name: 'base64url decodes once translated',
      of: denied('Basic YWxpY2U6Pj8_'),
      findings: ['basic-base64url-alphabet', 'basic-browser-prompt'],
    },
  ],
} satisfies RuleCases;
