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
    { name: 'from echo', of: denied(basic('alice:secret\n')), findings: ['basic-line-break', 'basic-browser-prompt'] },
    {
      name: 'after the user name',
      of: denied(basic('alice\r\n:secret')),
      findings: ['basic-line-break', 'basic-browser-prompt'],
    },
    {
      name: 'its escape',
      of: denied(`${basic('alice:secret')}\\n`),
      findings: ['basic-line-break', 'basic-browser-prompt'],
    },
    {
      name: 'percent-encoded',
      of: denied(`${basic('alice:secret')}%0A`),
      findings: ['basic-line-break', 'basic-browser-prompt'],
    },
    {
      name: 'folded after 76 characters',
      of: denied(`Basic ${base64(`alice:${'x'.repeat(80)}`).replace(/^.{76}/, '$& ')}`),
      findings: ['basic-line-break', 'basic-browser-prompt'],
    },
  ],
  silent: [
    {
      name: 'well-formed',
      of: denied(basic('alice:wonder land')),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
    {
      name: 'inside of the password, which is a control character',
      of: denied(basic('alice:se\ncret')),
      findings: ['basic-control-character', 'basic-browser-prompt'],
    },
  ],
} satisfies RuleCases;
