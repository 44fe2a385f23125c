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
    { name: 'only a name', of: denied(basic('alice')), findings: ['basic-colon-missing', 'basic-browser-prompt'] },
    {
      name: 'a semicolon',
      of: denied(basic('alice;secret')),
      findings: ['basic-colon-missing', 'basic-browser-prompt'],
    },
  ],
  silent: [
    {
      name: 'well-formed',
      of: denied(basic('alice:wonder land')),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
    {
      name: 'a colon in the password, too',
      of: denied(basic('alice:a:b')),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
  ],
} satisfies RuleCases;
