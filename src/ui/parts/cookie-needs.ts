import type { Case } from '../../engine/case.ts';
import { cookieContextOf } from '../../engine/facts/cookie-context.ts';
import { sameSiteContextOf, siteOf, topPageOf } from '../../engine/http/same-site.ts';
import type { Tell } from '../../i18n/locale.ts';
import type { Attribute, AttributeCell } from './cookie-attributes.ts';

const SITE = {
  strict: 'siteSame',
  lax: 'siteLax',
  'lax-unsafe': 'siteLaxUnsafe',
  'cross-site': 'siteCross',
} as const;

/** What the request is, beside each attribute of a cookie that is judged against it. */
export function requestAttributesOf(of: Case, tell: Tell): readonly AttributeCell[] {
  const hop = of.exchange.hops.at(-1);
  if (!hop) return [];
  const context = cookieContextOf(of, hop);
  const { url } = context;
  const site = sameSiteContextOf(context, true);
  const top = topPageOf(context);
  const cells: (AttributeCell | undefined)[] = [
    site && { attribute: 'SameSite', text: tell(SITE[site]) },
    { attribute: 'Secure', text: url.protocol.slice(0, -1) },
    { attribute: 'Domain', text: url.hostname },
    { attribute: 'Path', text: url.pathname },
    top && { attribute: 'Partitioned', text: siteOf(top) },
  ];
  return cells.filter((cell) => cell !== undefined);
}

/** What an attribute should have been, in words where it is no value. */
export const neededText = (of: { readonly attribute: Attribute; readonly needed: string }, tell: Tell): string =>
  of.attribute === 'Expires' ? tell('neededLater') : of.needed;
