import { base64, basic } from '../a-basic.ts';
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
      name: 'twice',
      of: denied(basic(base64('alice:secret'))),
      findings: ['basic-double-encoded', 'basic-browser-prompt'],
    },
    {
      name: 'with the scheme inside',
      of: denied(basic(basic('alice:secret'))),
      findings: ['basic-double-encoded', 'basic-browser-prompt'],
    },
  ],
  silent: [
    {
      name: 'well-formed',
      of: denied(basic('alice:wonder land')),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
    {
      name: 'a name that only looks like base64',
      of: denied(basic('administrator')),
      findings: ['basic-colon-missing', 'basic-browser-prompt'],
    },
  ],
} satisfies RuleCases;
