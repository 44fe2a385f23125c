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
    { name: 'both', of: denied(basic(':')), findings: ['basic-part-empty', 'basic-browser-prompt'] },
    { name: 'the user name', of: denied(basic(':secret')), findings: ['basic-part-empty', 'basic-browser-prompt'] },
    { name: 'the password', of: denied(basic('alice:')), findings: ['basic-part-empty', 'basic-browser-prompt'] },
  ],
  silent: [
    {
      name: 'values that were not there',
      of: denied(basic('undefined:undefined')),
      findings: ['authorization-placeholder', 'basic-browser-prompt'],
    },
    {
      name: 'well-formed',
      of: denied(basic('alice:wonder land')),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
    {
      name: 'a key as the user name',
      of: denied(basic('sk_test_4eC39HqLyjWDarjtT1zdp7dc:')),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
    {
      name: 'a token as the password',
      of: denied(basic(':52ldqa7f4l7gpyjcbx6hcqrlqhqqwzy4ouvixuxh6sgjgrc5nyza')),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
  ],
} satisfies RuleCases;
