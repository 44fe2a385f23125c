import { aCase, type RuleCases } from '../a-case.ts';
import { aCookie, sharedWith } from '../a-cookie.ts';

const fromHttp = {
  page: 'http://www.shop.test/',
  request: { Origin: 'http://www.shop.test', 'Sec-Fetch-Mode': 'cors' },
  status: 401,
  response: sharedWith('http://www.shop.test'),
};

export default {
  fires: [
    {
      name: 'an http page and an https API of one site',
      of: aCase({ ...fromHttp, more: { jar: [aCookie({ sameSite: 'lax' })] } }),
      findings: ['cookie-scheme-cross-site', 'challenge-missing'],
    },
    {
      name: 'a form that goes from http to https',
      of: aCase({
        type: 'main_frame',
        method: 'POST',
        page: 'http://api.shop.test/cart',
        status: 403,
        more: { jar: [aCookie({ name: 'sessionid', sameSite: 'lax' })] },
      }),
      findings: ['cookie-scheme-cross-site'],
    },
  ],
  silent: [
    {
      name: 'a cookie for any site travels between the schemes',
      of: aCase({
        ...fromHttp,
        request: { ...fromHttp.request, Cookie: 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2' },
        more: { jar: [aCookie({})] },
      }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'a page of another site altogether',
      of: aCase({
        ...fromHttp,
        page: 'http://app.example/',
        response: sharedWith('http://app.example'),
        more: { jar: [aCookie({ sameSite: 'lax' })] },
      }),
      findings: ['cookie-samesite-lax-withheld', 'challenge-missing'],
    },
  ],
} satisfies RuleCases;
