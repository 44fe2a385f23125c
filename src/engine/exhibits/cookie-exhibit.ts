import type { JudgedCookie } from '../facts/judge-cookies.ts';
import { type JudgedSetCookie, setsCookie } from '../facts/judge-set-cookies.ts';
import type { Facts } from '../facts.ts';
import type { Evidence } from '../finding.ts';
import { isSameSite } from '../http/same-site.ts';

/** The origin that makes a request cross-site: the first frame that is of another site, or whoever asked. */
export function askerOf({ exchange, url }: Facts): string {
  const { documents, initiator } = exchange;
  const askers = [...documents, ...(initiator ? [initiator] : [])].filter((asker) => URL.canParse(asker));
  const other = askers.find((asker) => !isSameSite(new URL(asker), url, true)) ?? askers[0];
  return other === undefined ? (initiator ?? url.origin) : new URL(other).origin;
}

/** A `Set-Cookie` line as an exhibit, with these parts marked. */
export const lineExhibit = ({ parsed, url, refused }: JudgedSetCookie): Evidence => ({
  kind: 'set-cookie',
  url,
  line: parsed.value.line,
  marks: refused[0]?.marks ?? [],
});

/** A withheld cookie: what decided, and the line that set it where that was seen. */
export function withheldExhibit({ setCookies }: Facts, { cookie, withheld }: JudgedCookie): [Evidence, ...Evidence[]] {
  const setter = setCookies.findLast((line) => setsCookie(line, cookie));
  const [first] = withheld;
  const line = setter ? [lineExhibit(setter)] : [];
  // No attribute of the cookie has a part in it.
  if (first?.reason === 'cookie-credentials-omitted')
    return [{ kind: 'header-absent', of: 'request', name: 'Cookie' }, ...line];
  return [{ kind: 'cookie', cookie, attribute: first?.attribute ?? 'Name', needed: first?.needed ?? '' }, ...line];
}
