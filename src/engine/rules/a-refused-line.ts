import type { Case } from '../case.ts';
import { aCase } from './a-case.ts';
import { aSetCookie, CROSS_SITE, sharedWith } from './a-cookie.ts';

/** The value of a session. */
export const SID = 's%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2';

const refused = {
  page: 'https://app.example/',
  request: CROSS_SITE,
  status: 401,
  response: sharedWith('https://app.example'),
} as const;

/** A credentialed call from another site without a cookie, refused a minute after a sign-in set these lines. */
export const signedInWith = (lines: readonly string[], more: Partial<Case> = {}): Case =>
  aCase({ ...refused, more: { setCookies: lines.map((line) => aSetCookie(line, {})), ...more } });

/** The same call, sent with the session. */
export const sentWith = (name: string, lines: readonly string[]): Case =>
  aCase({
    ...refused,
    request: { ...CROSS_SITE, Cookie: `${name}=${SID}` },
    more: { setCookies: lines.map((line) => aSetCookie(line, {})) },
  });

/** The same call, whose refusal brings the line. */
export const refusedWith = (line: string): Case =>
  aCase({ ...refused, response: { ...refused.response, 'Set-Cookie': line } });

/** A call between two hosts of one site over http, refused a minute after a sign-in set these lines. */
export const signedInOverHttp = (lines: readonly string[], more: Partial<Case> = {}): Case => {
  const page = 'http://www.shop.test/';
  return aCase({
    url: 'http://api.shop.test/me',
    page,
    request: { Origin: 'http://www.shop.test' },
    status: 401,
    response: sharedWith('http://www.shop.test'),
    more: {
      setCookies: lines.map((line) => aSetCookie(line, { url: 'http://api.shop.test/login', page })),
      ...more,
    },
  });
};
