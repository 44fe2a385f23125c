import { basic } from '../a-basic.ts';
import { aCase, type RuleCases } from '../a-case.ts';

const URL = 'https://www.shop.test/api/me';
const SENT = { Authorization: basic('alice:secret') };
const ASKED = { 'WWW-Authenticate': 'Basic realm="shop"' };

export default {
  fires: [
    {
      name: 'asked again',
      of: aCase({ url: URL, request: SENT, status: 401, response: ASKED }),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
    {
      name: 'asked again under a name that opens no box',
      of: aCase({ url: URL, request: SENT, status: 401, response: { 'WWW-Authenticate': 'xBasic realm="shop"' } }),
      findings: ['basic-credentials-rejected'],
    },
    {
      name: 'refused with a 403 that says so',
      of: aCase({ url: URL, request: SENT, status: 403, body: '{"message":"Invalid username or password"}' }),
      findings: ['basic-credentials-rejected'],
    },
    {
      name: 'locked',
      of: aCase({
        url: URL,
        request: SENT,
        status: 401,
        response: ASKED,
        body: '{"message":"User account is locked"}',
      }),
      findings: ['basic-credentials-rejected', 'basic-browser-prompt'],
    },
  ],
  silent: [
    {
      name: 'accepted, and not allowed',
      of: aCase({ url: URL, request: SENT, status: 403, body: '{"message":"Access denied"}' }),
      findings: ['unexplained'],
    },
    {
      name: 'a more precise cause is there',
      of: aCase({ url: URL, request: { Authorization: basic('alice') }, status: 401, response: ASKED }),
      findings: ['basic-colon-missing', 'basic-browser-prompt'],
    },
  ],
} satisfies RuleCases;
