import type { Case, JarCookie } from '../case.ts';
import { aCase } from './a-case.ts';
import { aCookie } from './a-cookie.ts';

/** A call within one site that was refused although it carried this cookie of the jar. */
export function refusedWithCookie(of: Partial<JarCookie>, more: Parameters<typeof aCase>[0] = {}): Case {
  const cookie = aCookie({ sameSite: 'lax', ...of });
  return aCase({
    request: { Cookie: `${cookie.name}=${cookie.value}` },
    status: 401,
    ...more,
    more: { jar: [cookie], ...more.more },
  });
}
