import type { Header } from '../case.ts';
import type { Evidence, Range } from '../finding.ts';
import { parseAuthorization, tokenOf } from './authorization.ts';
import { parseCookieHeader } from './cookie-header.ts';
import { type Jwt, parseJwt } from './jwt.ts';
import type { Span } from './parsed.ts';
import { looksLikeSession } from './session-cookie.ts';
import { spanOf, trimmed } from './span.ts';

/** Something in a request by which it can be let in. */
export interface Carried {
  readonly in: 'authorization' | 'header' | 'cookie' | 'query';
  /** The header, cookie or query parameter. */
  readonly name: string;
  /** The header, or the URL, that the token stands in. */
  readonly source: Header | string;
  /** The credential itself, with its place in the header's value or the URL. */
  readonly token: Span;
  readonly jwt?: Jwt;
}

const plain = (name: string) => name.toLowerCase().replace(/[-_.]/g, '');

/** What the name of a header or parameter ends with, hyphens and underscores gone, when it carries a credential. */
const CREDENTIAL_NAME =
  /(?:token|jwt|apikey|accesskey|authkey|appkey|subscriptionkey|functionskey|masterkey|secretkey|clientkey|secret|assertion|signature)$/;
const PARAMETER_NAME = /^(?:key|sig|auth|authorization|bearer|ticket|sid|sessionid|appid)$/;
/** Tokens that prove something else than who is asking. */
const OTHER_TOKEN = /csrf|xsrf|antiforgery|requestverification|page|continuation|cancel|push|device|recaptcha|appcheck/;

const isCredential = (name: string) => CREDENTIAL_NAME.test(name) && !OTHER_TOKEN.test(name);

function carried(of: Omit<Carried, 'jwt'>): readonly Carried[] {
  if (of.token.text === '') return [];
  const jwt = parseJwt(of.token.text)?.value;
  return [{ ...of, ...(jwt && { jwt }) }];
}

function inHeader(source: Header): readonly Carried[] {
  const field = source.name.toLowerCase();
  if (field === 'authorization') {
    const { value } = parseAuthorization(source.value);
    return carried({ in: 'authorization', name: source.name, source, token: tokenOf(value) });
  }
  if (field === 'cookie') {
    return parseCookieHeader(source.value).value.flatMap(({ name, value }) =>
      looksLikeSession({ name: name.text, value: value.text })
        ? carried({ in: 'cookie', name: name.text, source, token: value })
        : [],
    );
  }
  if (!isCredential(plain(field))) return [];
  const scheme = /^\s*(?:Bearer|Token|JWT)\s+/i.exec(source.value)?.[0].length ?? 0;
  const token = trimmed(source.value, { start: scheme, end: source.value.length });
  return carried({ in: 'header', name: source.name, source, token });
}

function inQuery(url: string): readonly Carried[] {
  const begin = url.indexOf('?');
  const end = url.includes('#') ? url.indexOf('#') : url.length;
  if (begin === -1 || begin > end) return [];
  return [...url.slice(begin + 1, end).matchAll(/([^=&]+)=([^&]*)/g)].flatMap((match) => {
    const [whole, name = '', value = ''] = match;
    const key = plain(name);
    if (!isCredential(key) && !PARAMETER_NAME.test(key)) return [];
    const last = begin + 1 + match.index + whole.length;
    return carried({ in: 'query', name, source: url, token: spanOf(url, last - value.length, last) });
  });
}

/** Every credential of a request but those in its body, Authorization first. */
export function carriedBy(request: { readonly url: string; readonly headers: readonly Header[] }): readonly Carried[] {
  const inHeaders = request.headers.flatMap(inHeader);
  const order: readonly Carried['in'][] = ['authorization', 'header', 'cookie', 'query'];
  return [...inHeaders, ...inQuery(request.url)].toSorted((a, b) => order.indexOf(a.in) - order.indexOf(b.in));
}

/** The exhibit of a credential: the place where it stands, with a part of it marked. */
export function exhibitOf({ source, token }: Carried, part: Range): Evidence {
  const marks = [{ start: token.range.start + part.start, end: token.range.start + part.end }];
  if (typeof source === 'string') return { kind: 'url', url: source, marks };
  return { kind: 'header', of: 'request', name: source.name, value: source.value, marks };
}
