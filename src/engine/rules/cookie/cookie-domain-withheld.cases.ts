import { aCase, type RuleCases } from '../a-case.ts';
import { aCookie, CROSS_SITE, SAME_SITE, sharedWith } from '../a-cookie.ts';

const SID = 's%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2';
const refused = { request: SAME_SITE, status: 401, response: sharedWith('https://www.shop.test') };
const loopback = {
  url: 'http://127.0.0.1:4000/me',
  page: 'http://localhost:3000/',
  request: { Origin: 'http://localhost:3000' },
  status: 401,
  response: sharedWith('http://localhost:3000'),
};
const ofLocalhost = aCookie({ domain: 'localhost', secure: false, sameSite: 'lax' });

export default {
  fires: [
    {
      name: 'a session of the host of the page',
      of: aCase({ ...refused, more: { jar: [aCookie({ domain: 'www.shop.test', sameSite: 'lax' })] } }),
      findings: ['cookie-domain-withheld', 'authorization-missing', 'challenge-missing'],
    },
    {
      name: 'a session with the Domain of a sibling, and an answer that asks for it',
      of: aCase({
        ...refused,
        status: 403,
        body: '{"error":"no session"}',
        more: { jar: [aCookie({ domain: 'auth.shop.test', hostOnly: false, sameSite: 'lax' })] },
      }),
      findings: ['cookie-domain-withheld'],
    },
    {
      name: 'localhost against 127.0.0.1',
      of: aCase({ ...loopback, more: { jar: [ofLocalhost] } }),
      findings: ['cookie-domain-withheld', 'authorization-missing', 'challenge-missing'],
    },
    {
      name: '127.0.0.1 against localhost, from the same page',
      of: aCase({
        url: 'http://localhost:4000/me',
        page: 'http://localhost:3000/',
        request: { Origin: 'http://localhost:3000' },
        status: 401,
        response: sharedWith('http://localhost:3000'),
        more: { jar: [aCookie({ domain: '127.0.0.1', secure: false, sameSite: 'lax' })] },
      }),
      findings: ['cookie-domain-withheld', 'authorization-missing', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'the cookie covers all hosts of the site, and went along',
      of: aCase({
        ...refused,
        request: { ...SAME_SITE, Cookie: `connect.sid=${SID}` },
        more: { jar: [aCookie({ domain: 'shop.test', hostOnly: false, sameSite: 'lax' })] },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'SameSite would have stopped it as well',
      of: aCase({
        page: 'https://app.example/',
        request: CROSS_SITE,
        status: 401,
        response: sharedWith('https://app.example'),
        more: { jar: [aCookie({ domain: 'www.shop.test', sameSite: 'strict' })] },
      }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'a cookie that is bound to its host on purpose',
      of: aCase({ ...refused, more: { jar: [aCookie({ name: '__Host-session', domain: 'www.shop.test' })] } }),
      findings: ['authorization-missing', 'challenge-missing'],
    },
    {
      name: 'the server wants a Bearer token',
      of: aCase({
        ...loopback,
        response: { ...loopback.response, 'WWW-Authenticate': 'Bearer' },
        more: { jar: [ofLocalhost] },
      }),
      findings: ['authorization-missing'],
    },
  ],
} satisfies RuleCases;
