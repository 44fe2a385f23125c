import { basic } from '../a-basic.ts';
import { aCase, type RuleCases } from '../a-case.ts';

const SENT = { Authorization: basic('alice:secret') };
const ASKED = { 'WWW-Authenticate': 'Basic realm="shop"' };

export default {
  fires: [
    {
      name: 'to a script of the same origin',
      of: aCase({ url: 'https://www.shop.test/api/me', request: SENT, status: 401, response: ASKED }),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
  ],
  silent: [
    {
      name: 'to a navigation, for which the box is meant',
      of: aCase({ type: 'main_frame', page: null, request: SENT, status: 401, response: ASKED }),
      findings: ['basic-credentials-rejected'],
    },
    {
      name: 'a scheme that browsers do not know',
      of: aCase({
        url: 'https://www.shop.test/api/me',
        request: SENT,
        status: 401,
        response: { 'WWW-Authenticate': 'xBasic realm="shop"' },
      }),
      findings: ['basic-credentials-rejected'],
    },
  ],
} satisfies RuleCases;
