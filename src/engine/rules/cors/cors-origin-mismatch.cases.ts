import { aCase, type RuleCases } from '../a-case.ts';
import { answerBlocked } from '../a-cors.ts';

const allowing = (allowed: string, status = 200) =>
  aCase(answerBlocked(status, { 'Access-Control-Allow-Origin': allowed }));

const fires = (name: string, allowed: string) => ({
  name,
  of: allowing(allowed),
  findings: ['cors-origin-mismatch'],
});

export default {
  fires: [
    fires('another host', 'https://admin.shop.test'),
    fires('a slash at the end', 'https://www.shop.test/'),
    fires('a path', 'https://www.shop.test/app'),
    fires('another scheme', 'http://www.shop.test'),
    fires('another port', 'https://www.shop.test:8443'),
    fires('without www', 'https://shop.test'),
    fires('other letters', 'https://WWW.shop.test'),
    fires('null', 'null'),
    {
      name: 'localhost for its address',
      of: aCase({
        url: 'http://localhost:4000/me',
        page: 'http://127.0.0.1:3000/',
        request: { Origin: 'http://127.0.0.1:3000' },
        status: 200,
        response: { 'Access-Control-Allow-Origin': 'http://localhost:3000' },
        error: 'net::ERR_FAILED',
      }),
      findings: ['cors-origin-mismatch'],
    },
    {
      name: 'a sandboxed frame',
      of: aCase({
        request: { Origin: 'null' },
        status: 200,
        response: { 'Access-Control-Allow-Origin': 'https://www.shop.test' },
        error: 'net::ERR_FAILED',
      }),
      findings: ['cors-origin-mismatch'],
    },
    {
      name: 'a 403 for another page',
      of: allowing('https://admin.shop.test', 403),
      findings: ['cors-origin-mismatch'],
    },
  ],
  silent: [
    {
      name: 'the page itself, with Allow-Credentials wanting',
      of: aCase(answerBlocked(200, { 'Access-Control-Allow-Origin': 'https://www.shop.test' })),
      findings: ['cors-credentials-missing'],
    },
    {
      name: 'two values',
      of: allowing('https://www.shop.test, https://www.shop.test'),
      findings: ['cors-origin-multiple'],
    },
    { name: 'no origin', of: allowing('www.shop.test'), findings: ['cors-origin-invalid'] },
    {
      name: 'the page got the answer, whatever the header says',
      of: aCase({
        request: { 'Sec-Fetch-Mode': 'no-cors' },
        status: 403,
        response: { 'Access-Control-Allow-Origin': 'https://admin.shop.test' },
      }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
