import { aCase, type RuleCases } from '../a-case.ts';
import { SAME_SITE } from '../a-cookie.ts';
import { ORIGIN } from '../a-cors.ts';

const ADMIN = 'https://admin.shop.test';

/** A 403 that shares itself with this page, after an answer that shared itself with another. */
const afterAdmin = (allowed: string, response: Readonly<Record<string, string>> = {}, before = {}) =>
  aCase({
    request: { ...SAME_SITE, Origin: ORIGIN },
    status: 403,
    body: 'Forbidden',
    response: { 'Access-Control-Allow-Origin': allowed, ...response },
    more: {
      allowedBefore: aCase({
        page: `${ADMIN}/`,
        status: 200,
        response: { 'Access-Control-Allow-Origin': ADMIN, ...before },
      }).exchange,
    },
  });

export default {
  fires: [
    {
      name: 'two pages, each with its own origin',
      of: afterAdmin(ORIGIN),
      findings: ['unexplained', 'cors-vary-missing'],
    },
    {
      name: 'a Vary of something else',
      of: afterAdmin(ORIGIN, { Vary: 'Accept-Encoding' }),
      findings: ['unexplained', 'cors-vary-missing'],
    },
  ],
  silent: [
    {
      name: 'one page alone, whose origin may be the only one that is allowed',
      of: aCase({
        request: { ...SAME_SITE, Origin: ORIGIN },
        status: 403,
        body: 'Forbidden',
        response: { 'Access-Control-Allow-Origin': ORIGIN },
      }),
      findings: ['unexplained'],
    },
    { name: 'Vary: Origin', of: afterAdmin(ORIGIN, { Vary: 'accept, origin' }), findings: ['unexplained'] },
    { name: 'Vary: Origin before', of: afterAdmin(ORIGIN, {}, { Vary: 'Origin' }), findings: ['unexplained'] },
    { name: 'any origin', of: afterAdmin('*'), findings: ['unexplained'] },
    {
      name: 'answers that no cache keeps',
      of: afterAdmin(ORIGIN, {}, { 'Cache-Control': 'no-store' }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
