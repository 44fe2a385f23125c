import type { Range } from '../finding.ts';
import { parseCookieDate } from './cookie-date.ts';
import type { Parsed } from './parsed.ts';
import { ATTRIBUTES, type CookieAttribute, type SetCookie, type SetCookieProblem } from './set-cookie.ts';
import { isMisspelt } from './spelling.ts';

/** An attribute that browsers pass over (RFC 6265bis §5.6), or take otherwise than its value says. */
export interface IgnoredAttribute {
  /** `flag`: there in spite of a value such as `false`. */
  readonly why: 'unknown' | 'misspelt' | 'samesite' | 'max-age' | 'expires' | 'path' | 'flag';
  readonly range: Range;
  /** The attribute that it is, or comes near to, in the standard's letters. */
  readonly meant: string;
}

const plain = (name: string) => name.toLowerCase().replace(/[-_ ]/g, '');

const nearestTo = (name: string) =>
  ATTRIBUTES.find((each) => plain(each) === plain(name)) ??
  ATTRIBUTES.find((each) => isMisspelt(plain(name), plain(each)));

/** Why the value of a known attribute does not count. */
function faultOf(name: string, { value }: CookieAttribute): IgnoredAttribute['why'] | undefined {
  const text = value?.text ?? '';
  switch (name) {
    case 'samesite':
      return /^(?:strict|lax|none)$/i.test(text) ? undefined : 'samesite';
    case 'max-age':
      return /^[-+]?\d+$/.test(text) ? undefined : 'max-age';
    case 'expires':
      return parseCookieDate(text) === undefined ? 'expires' : undefined;
    case 'path':
      return text === '' || text.startsWith('/') ? undefined : 'path';
    case 'secure':
    case 'httponly':
    case 'partitioned':
      return /^(?:false|no|off|0)$/i.test(text) ? 'flag' : undefined;
    default:
      return undefined;
  }
}

/** The first attribute of a line that does not count as it was written. */
export function ignoredAttributeOf({
  value,
  problems,
}: Parsed<SetCookie, SetCookieProblem>): IgnoredAttribute | undefined {
  const unknown = new Set(problems.filter(({ code }) => code === 'attribute-unknown').map(({ range }) => range));
  for (const attribute of value.attributes) {
    const { range } = attribute;
    const name = attribute.name.text.toLowerCase();
    if (unknown.has(range)) {
      const meant = nearestTo(name);
      return { why: meant ? 'misspelt' : 'unknown', range, meant: meant ?? '' };
    }
    const why = faultOf(name, attribute);
    if (why) return { why, range, meant: ATTRIBUTES.find((each) => each.toLowerCase() === name) ?? '' };
  }
  return undefined;
}
