import type { Span } from './parsed.ts';
import { trimmed } from './span.ts';

/** A directive of a policy, such as `connect-src 'self' https://api.test`. */
export interface Directive {
  /** In lower case. */
  readonly name: string;
  readonly sources: readonly string[];
  /** The whole directive as written. */
  readonly span: Span;
}

/** The directives of one policy; a name that is repeated counts once (CSP §2.2.1). */
export type Policy = ReadonlyMap<string, Directive>;

/** The pieces between separators, each with its place, blank ones left out. */
function piecesOf(text: string, separator: string, { start, end }: Span['range']): readonly Span[] {
  const pieces: Span[] = [];
  for (let from = start; from <= end; ) {
    const found = text.indexOf(separator, from);
    const to = found === -1 || found > end ? end : found;
    const piece = trimmed(text, { start: from, end: to });
    if (piece.text !== '') pieces.push(piece);
    from = to + 1;
  }
  return pieces;
}

function directiveOf(span: Span): Directive {
  const [name = '', ...sources] = span.text.split(/[ \t\n\f\r]+/);
  return { name: name.toLowerCase(), sources, span };
}

/** The policies of a `Content-Security-Policy` field (CSP §2.2.2). */
export function parsePolicies(field: string): readonly Policy[] {
  return piecesOf(field, ',', { start: 0, end: field.length }).map(({ range }) => {
    const directives = piecesOf(field, ';', range).map(directiveOf);
    return new Map(directives.toReversed().map((directive) => [directive.name, directive]));
  });
}

const UPGRADES: Readonly<Record<string, readonly string[]>> = {
  'http:': ['https:'],
  'ws:': ['wss:', 'http:', 'https:'],
  'wss:': ['https:'],
};

/** CSP §6.7.2.9, scheme-part match: a policy for http lets https through as well. */
const schemeMatches = (wanted: string, scheme: string) =>
  wanted === scheme || (UPGRADES[wanted]?.includes(scheme) ?? false);

const NETWORK_SCHEME = /^(?:https?|wss?):$/;

const HOST_SOURCE = /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[\w.-]+|\[[\da-f:.]+\])(?::(\d+|\*))?(\/.*)?$/i;

function hostMatches(wanted: string, host: string): boolean {
  const name = wanted.toLowerCase();
  return name === '*' || (name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name);
}

function pathMatches(wanted: string | undefined, path: string): boolean {
  if (wanted === undefined || wanted === '/') return true;
  return wanted.endsWith('/') ? path.startsWith(wanted) : path === wanted;
}

/** A connection that a policy is asked about. */
export interface Connection {
  readonly url: URL;
  /** The document that asks. */
  readonly document: URL;
  /** After a redirect, paths are not compared (CSP §7.6). */
  readonly isRedirected: boolean;
}

function selfMatches({ url, document }: Connection): boolean {
  if (url.origin === document.origin) return true;
  const ports = [url.port, document.port];
  const isUpgraded = schemeMatches(document.protocol, url.protocol) || /^wss?:$/.test(url.protocol);
  return url.hostname === document.hostname && isUpgraded && (ports[0] === ports[1] || ports.every((port) => !port));
}

/** Whether one source lets a connection through (CSP §6.7.2.8). */
function sourceMatches(source: string, connection: Connection): boolean {
  const { url, document, isRedirected } = connection;
  if (source === '*') return NETWORK_SCHEME.test(url.protocol) || url.protocol === document.protocol;
  if (/^'self'$/i.test(source)) return selfMatches(connection);
  if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return schemeMatches(source.toLowerCase(), url.protocol);
  const [match, scheme, host = '', port, path] = HOST_SOURCE.exec(source) ?? [];
  if (match === undefined || !hostMatches(host, url.hostname)) return false;
  if (!schemeMatches(scheme ? `${scheme.toLowerCase()}:` : document.protocol, url.protocol)) return false;
  if (port !== '*' && (port ?? '') !== url.port && !isDefaultPort(port, url)) return false;
  return isRedirected || pathMatches(path, url.pathname);
}

/** A port that is spelled out although it is that of the scheme. */
const isDefaultPort = (port: string | undefined, { port: own, protocol }: URL) =>
  own === '' && (port === '80' || (port === '443' && /^(?:https|wss):$/.test(protocol)));

/** The directive of a field that forbids a connection; nothing where all its policies let it through. */
export function forbiddenBy(field: string, connection: Connection): Directive | undefined {
  return parsePolicies(field)
    .map((policy) => policy.get('connect-src') ?? policy.get('default-src'))
    .find((directive) => directive && !directive.sources.some((source) => sourceMatches(source, connection)));
}
