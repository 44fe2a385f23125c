import type { Header } from '../case.ts';
import type { Facts } from '../facts.ts';
import { nameBefore, secretsInHeader, secretsInText } from '../secrets/secrets.ts';
import { type Code, javascript, literally } from './code.ts';

/** A line of `headers`, the value an expression. */
export interface PageHeader {
  readonly name: string;
  readonly value: Code;
}

interface PageOptions {
  /** The request's when absent. */
  readonly method?: string;
  readonly credentials?: 'include' | 'omit';
  /** Set beside the page's own, in the place of those of the same name. */
  readonly headers?: readonly PageHeader[];
}

interface PageCall extends PageOptions {
  /** The request's when absent. */
  readonly url?: string;
}

/** fetch throws on an address with a user or password in it (Fetch, "new Request"). */
export const withoutUserinfo = ({ href }: URL): string => href.replace(/^([a-z][a-z\d+.-]*:\/\/)[^/?#@]*@/, '$1');

/** Fields that the browser writes by itself; the rest are the page's own. */
const BROWSERS_OWN =
  /^(?::.*|host|connection|content-length|transfer-encoding|te|upgrade.*|keep-alive|priority|dnt|pragma|cache-control|accept-.*|content-language|range|user-agent|origin|referer|cookie|date|via|if-.*|expect|trailer|purpose|authorization|sec-.*|proxy-.*|access-control-request-.*)$/i;

const camelCase = (name: string) =>
  name.toLowerCase().replace(/[^a-z\d]+(\w?)/g, (_, letter: string) => letter.toUpperCase());

function isOwn({ name, value }: Header): boolean {
  const field = name.toLowerCase();
  // With a form of parts, the browser names the boundary.
  if (field === 'content-type') return !/^multipart\//i.test(value);
  return field === 'accept' ? value !== '*/*' : !BROWSERS_OWN.test(field);
}

/** A secret becomes a variable that is named after its field. */
function ownHeader(field: Header): PageHeader {
  const isSecret = secretsInHeader(field).length > 0;
  return { name: field.name, value: isSecret ? literally(camelCase(field.name)) : javascript`${field.value}` };
}

/** The headers that the page set on the failing request, except Authorization. */
const ownHeaders = ({ request }: Facts): readonly PageHeader[] => (request?.headers ?? []).filter(isOwn).map(ownHeader);

/** A member's name, in quotes where it needs them. */
export const nameCode = (name: string): Code => (/^[A-Za-z]\w*$/.test(name) ? literally(name) : javascript`${name}`);

function headersCode(headers: readonly PageHeader[]): Code {
  const lines = headers.map(({ name, value }) => javascript`${nameCode(name)}: ${value}`.text);
  return literally(lines.length === 1 ? `{ ${lines.join('')} }` : `{\n    ${lines.join(',\n    ')},\n  }`);
}

const isBodySent = (method: string, request: Facts['request']): boolean =>
  !['GET', 'HEAD'].includes(method) &&
  (request?.body !== undefined ||
    (request?.headers.some(({ name, value }) => /^content-(?:type|length)$/i.test(name) && value !== '0') ?? false));

export const hasBody = ({ method, request }: Facts): boolean => isBodySent(method, request);

/** The page's options of `fetch` once more, its own headers and body kept, with this put into them. */
export function pageOptions(facts: Facts, { method = facts.method, credentials, headers = [] }: PageOptions): Code {
  const replaced = new Set(headers.map(({ name }) => name.toLowerCase()));
  const all = [...headers, ...ownHeaders(facts).filter(({ name }) => !replaced.has(name.toLowerCase()))];
  const options = [
    javascript`method: ${method}`,
    ...(credentials ? [literally(`credentials: '${credentials}'`)] : []),
    ...(all.length > 0 ? [javascript`headers: ${headersCode(all)}`] : []),
    ...(isBodySent(method, facts.request) ? [literally('body')] : []),
  ];
  return javascript`${literally(`{\n  ${options.map(({ text }) => text).join(',\n  ')},\n}`)}`;
}

/** An address as an expression in which each secret is a variable: `"https://api.test/?key=" + key`. */
function addressCode(url: string): Code {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of secretsInText(url)) {
    pieces.push(javascript`${url.slice(at, start)}`.text, camelCase(nameBefore(url, start)));
    at = end;
  }
  if (at < url.length) pieces.push(javascript`${url.slice(at)}`.text);
  return literally(pieces.join(' + '));
}

/** The page's call of `fetch`, with its options. */
export function pageCall(facts: Facts, { url = withoutUserinfo(facts.url), ...options }: PageCall): Code {
  return javascript`await fetch(${addressCode(url)}, ${pageOptions(facts, options)});`;
}
