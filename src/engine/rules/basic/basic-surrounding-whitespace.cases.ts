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
      name: 'before the password',
      of: denied(basic('alice: secret')),
      findings: ['basic-surrounding-whitespace', 'basic-browser-prompt'],
    },
    {
      name: 'after the user name',
      of: denied(basic('alice :secret')),
      findings: ['basic-surrounding-whitespace', 'basic-browser-prompt'],
    },
    {
      name: 'a character of no width',
      of: denied(basic('alice:secret\u200b'), 'Basic realm="shop", charset="UTF-8"'),
      findings: ['basic-surrounding-whitespace', 'basic-browser-prompt'],
    },
  ],
  silent: [
    {
      name: 'well-formed',
      of: denied(basic('alice:wonder land')),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
  ],
} satisfies RuleCases;
