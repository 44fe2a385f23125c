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
      name: 'a null',
      of: denied(basic('alice:secret\u0000')),
      findings: ['basic-control-character', 'basic-browser-prompt'],
    },
    {
      name: 'a backspace in the user name',
      of: denied(basic('al\u0008ice:secret')),
      findings: ['basic-control-character', 'basic-browser-prompt'],
    },
  ],
  silent: [
    {
      name: 'well-formed',
      of: denied(basic('alice:wonder land')),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
    {
      name: 'a tab around the password is white space',
      of: denied(basic('alice:\tsecret')),
      findings: ['basic-surrounding-whitespace', 'basic-browser-prompt'],
    },
  ],
} satisfies RuleCases;
