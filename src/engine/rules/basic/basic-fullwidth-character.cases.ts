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
      name: 'in the user name',
      of: denied(basic('ａlice:secret')),
      findings: ['basic-fullwidth-character', 'basic-browser-prompt'],
    },
    {
      name: 'an ideographic space in the password',
      of: denied(basic('alice:secret\u3000')),
      findings: ['basic-fullwidth-character', 'basic-browser-prompt'],
    },
  ],
  silent: [
    {
      name: 'well-formed',
      of: denied(basic('alice:wonder land')),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
    {
      name: 'kanji are no full-width forms',
      of: denied(basic('山田:secret'), 'Basic realm="shop", charset="UTF-8"'),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
  ],
} satisfies RuleCases;
