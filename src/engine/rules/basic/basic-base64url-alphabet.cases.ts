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
    {
      name: 'an underscore for a slash',
      of: denied('Basic dTo/Pz8='.replace('/', '_')),
      findings: ['basic-base64url-alphabet', 'basic-browser-prompt'],
    },
    {
      name: 'hyphens for plus signs',
      of: denied(basic('a:>>>').replaceAll('+', '-')),
      findings: ['basic-base64url-alphabet', 'basic-browser-prompt'],
    },
  ],
  silent: [
    {
      name: 'well-formed',
      of: denied(basic('alice:wonder land')),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
    {
      name: 'plus signs',
      of: denied(basic('a:>>>')),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
    {
      name: 'an identifier',
      of: denied('Basic 550e8400-e29b-41d4-a716-446655440000'),
      findings: ['basic-not-base64', 'basic-browser-prompt'],
    },
  ],
} satisfies RuleCases;
