import type { JarCookie } from '../../engine/case.ts';
import type { Evidence } from '../../engine/finding.ts';
import type { Locale } from '../../engine/rule.ts';
import type { Tell } from '../../i18n/locale.ts';
import { dayOf, isInstant, zonedTimeOf } from '../times.ts';

export type Attribute = Extract<Evidence, { readonly kind: 'cookie' }>['attribute'];

const SAME_SITE = { strict: 'Strict', lax: 'Lax', none: 'None' } as const;

export interface AttributeCell {
  readonly attribute: Exclude<Attribute, 'Name' | 'Value'>;
  readonly text: string;
}

/** The attributes of a cookie in the standard's letters, SameSite and Secure first. */
export function attributesOf(cookie: JarCookie, tell: Tell, locale: Locale): readonly AttributeCell[] {
  const { sameSite, secure, httpOnly, path, domain, hostOnly, partition, expiresAt } = cookie;
  const flag = (set: boolean) => tell(set ? 'yes' : 'no');
  const expires =
    expiresAt === undefined || !isInstant(expiresAt)
      ? tell('session')
      : `${dayOf(expiresAt, locale)} ${zonedTimeOf(expiresAt, locale)}`;
  return [
    { attribute: 'SameSite', text: sameSite === 'unspecified' ? tell('notSet') : SAME_SITE[sameSite] },
    { attribute: 'Secure', text: flag(secure) },
    { attribute: 'HttpOnly', text: flag(httpOnly) },
    { attribute: 'Domain', text: hostOnly ? domain : `.${domain}` },
    { attribute: 'Path', text: path },
    { attribute: 'Partitioned', text: partition ?? tell('no') },
    { attribute: 'Expires', text: expires },
  ];
}
