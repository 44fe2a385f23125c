import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const LARGE = aJwt({ sub: '42', exp: 1_795_170_000, groups: Array.from({ length: 400 }, (_, at) => `group-${at}`) });
const COOKIES = ['theme=dark', `cart=${'x'.repeat(3900)}`, `sessionid=${'a1'.repeat(1900)}`].join('; ');

export default {
  fires: [
    {
      name: 'Node',
      of: aCase({ status: 431, request: { Cookie: COOKIES } }),
      findings: ['header-too-large'],
    },
    {
      name: 'a token with a list of groups',
      of: aCase({ status: 431, request: { Authorization: `Bearer ${LARGE}` } }),
      findings: ['header-too-large'],
    },
    {
      name: 'nginx',
      of: aCase({
        status: 400,
        request: { Cookie: COOKIES },
        body: {
          text: '<html><head><title>400 Request Header Or Cookie Too Large</title></head><body>400 Bad Request</body></html>',
          mime: 'text/html',
          truncated: false,
        },
      }),
      findings: ['header-too-large'],
    },
    {
      name: 'Apache',
      of: aCase({
        status: 400,
        request: { Cookie: COOKIES },
        body: 'Your browser sent a request that this server could not understand. Size of a request header field exceeds server limit.',
      }),
      findings: ['header-too-large'],
    },
    {
      name: 'IIS',
      of: aCase({ status: 400, request: { Cookie: COOKIES }, body: '<h2>Bad Request - Request Too Long</h2>' }),
      findings: ['header-too-large'],
    },
    {
      name: 'an answer that the page may not read',
      of: aCase({
        status: 431,
        request: { Authorization: `Bearer ${LARGE}`, Origin: 'https://www.shop.test', 'Sec-Fetch-Mode': 'cors' },
        error: 'net::ERR_FAILED',
      }),
      findings: ['header-too-large'],
    },
    {
      name: 'headers that are not large',
      of: aCase({ status: 431, request: { Accept: '*/*' } }),
      findings: ['header-too-large'],
    },
  ],
  silent: [
    {
      name: 'a 400 with another reason',
      of: aCase({ status: 400, request: { Cookie: COOKIES }, body: '{"error":"name is required"}' }),
      findings: ['unexplained'],
    },
    {
      name: 'large headers and a 403',
      of: aCase({ status: 403, request: { Authorization: `Bearer ${LARGE}` }, body: 'Forbidden' }),
      findings: ['unexplained'],
    },
    {
      name: 'a body that is too large',
      of: aCase({ status: 413, request: { Cookie: COOKIES }, body: '413 Request Entity Too Large' }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
