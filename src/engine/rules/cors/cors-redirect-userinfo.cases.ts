import { aCase, type RuleCases } from '../a-case.ts';
import { ALLOWS, answerBlocked } from '../a-cors.ts';

const to = (location: string) => aCase(answerBlocked(302, { ...ALLOWS, Location: location }));

export default {
  fires: [
    { name: 'user and password', of: to('https://eu:s3cret@eu.shop.test/me'), findings: ['cors-redirect-userinfo'] },
    {
      name: 'any origin is allowed, which is enough without credentials',
      of: aCase(
        answerBlocked(302, { 'Access-Control-Allow-Origin': '*', Location: 'https://eu:s3cret@eu.shop.test/me' }),
      ),
      findings: ['cors-redirect-userinfo'],
    },
    { name: 'a user alone, without a scheme', of: to('//eu@eu.shop.test/me'), findings: ['cors-redirect-userinfo'] },
  ],
  silent: [
    { name: 'an at sign in the path', of: to('https://eu.shop.test/@me'), findings: ['unexplained'] },
    {
      name: 'the redirect itself is not shared with the page',
      of: aCase(answerBlocked(302, { Location: 'https://eu:s3cret@eu.shop.test/me' })),
      findings: ['cors-origin-missing'],
    },
  ],
} satisfies RuleCases;
