import type { JarCookie } from '../case.ts';
import { setsCookie } from '../facts/judge-set-cookies.ts';
import { isRefusedForWantOf, sentSession } from '../facts/session-cause.ts';
import type { Facts } from '../facts.ts';
import type { Evidence } from '../finding.ts';
import { lineExhibit } from './cookie-exhibit.ts';

/** Names that nobody gives to anything but a session. */
const isSessionName = (name: string) => /sess|sid$/i.test(name);

/** The session that this request carried and was refused with, as the jar holds it. */
export function refusedSessionCookie(facts: Facts): JarCookie | undefined {
  const sent = sentSession(facts);
  const name = sent?.pair.name.text ?? '';
  if (sent?.likeness !== 'named' && !isSessionName(name)) return undefined;
  const held = facts.cookies?.find(
    ({ cookie, verdict }) => verdict === 'sent' && cookie.name === name && cookie.value === sent?.pair.value.text,
  )?.cookie;
  return held && isRefusedForWantOf(held, facts) ? held : undefined;
}

/** What an attribute of a cookie is and should be, with the line that set it so where that was seen. */
export function attributeExhibit(
  { setCookies }: Facts,
  cookie: JarCookie,
  attribute: 'HttpOnly' | 'Secure' | 'SameSite',
  needed: string,
): [Evidence, ...Evidence[]] {
  const setter = setCookies.findLast((line) => setsCookie(line, cookie));
  return [{ kind: 'cookie', cookie, attribute, needed }, ...(setter ? [lineExhibit(setter)] : [])];
}
