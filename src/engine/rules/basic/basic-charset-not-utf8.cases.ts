import { basic, latin1Base64 } from '../a-basic.ts';
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
      name: 'UTF-8 is asked for',
      of: denied(`Basic ${latin1Base64('josé:secret')}`, 'Basic realm="shop", charset="UTF-8"'),
      findings: ['basic-charset-not-utf8', 'basic-browser-prompt'],
    },
    {
      name: 'nothing is asked for',
      of: denied(`Basic ${latin1Base64('josé:secret')}`),
      findings: ['basic-charset-not-utf8', 'basic-browser-prompt'],
    },
    {
      name: 'UTF-8, and the server does not say what it reads',
      of: denied(basic('josé:secret')),
      findings: ['basic-credentials-rejected', 'basic-charset-not-utf8', 'basic-browser-prompt'],
    },
  ],
  silent: [
    {
      name: 'well-formed',
      of: denied(basic('alice:wonder land')),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
    {
      name: 'UTF-8, as asked for',
      of: denied(basic('josé:secret'), 'Basic realm="shop", charset="utf-8"'),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
  ],
} satisfies RuleCases;
