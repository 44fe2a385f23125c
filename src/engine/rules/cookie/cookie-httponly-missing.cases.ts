import type { RuleCases } from '../a-case.ts';
import { aCookie, aSetCookie, SAME_SITE } from '../a-cookie.ts';
import { refusedWithCookie } from '../a-session.ts';

const { value } = aCookie({});

export default {
  fires: [
    {
      name: 'a session that the server refused',
      of: refusedWithCookie({ httpOnly: false }),
      findings: ['session-rejected', 'cookie-httponly-missing', 'challenge-missing'],
    },
    {
      name: 'a session called by the application, set a minute before',
      of: refusedWithCookie(
        { name: '_shop_session', httpOnly: false },
        {
          more: {
            setCookies: [
              aSetCookie(`_shop_session=${value}; Path=/; Secure; SameSite=Lax`, { page: 'https://www.shop.test/' }),
            ],
          },
        },
      ),
      findings: ['session-rejected', 'cookie-httponly-missing', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'HttpOnly',
      of: refusedWithCookie({}),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'a cookie that scripts must read, beside the session',
      of: refusedWithCookie(
        {},
        {
          request: { ...SAME_SITE, Cookie: `connect.sid=${value}; XSRF-TOKEN=x1` },
          more: { jar: [aCookie({ sameSite: 'lax' }), aCookie({ name: 'XSRF-TOKEN', value: 'x1', httpOnly: false })] },
        },
      ),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'the session of a library that reads it in the page',
      of: refusedWithCookie({ name: 'sb-abcdefgh-auth-token', httpOnly: false }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'a name that is not only a session’s',
      of: refusedWithCookie({ name: 'user', value: 'ada', httpOnly: false }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'a right is missing, and the session is good',
      of: refusedWithCookie({ httpOnly: false }, { status: 403, body: '{"message":"insufficient permissions"}' }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
