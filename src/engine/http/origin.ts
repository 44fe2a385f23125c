import { isLoopback } from './trustworthy.ts';

/** How an origin in `Access-Control-Allow-Origin` stands to the origin that asked. */
export type OriginRelation =
  | 'same'
  | 'wildcard'
  | 'multiple'
  | 'invalid'
  | 'null'
  | 'case'
  | 'slash'
  | 'path'
  | 'scheme'
  | 'port'
  | 'loopback'
  | 'www'
  | 'host';

const ORIGIN = /^(https?):\/\/([^/?#@]+?)(:\d+)?(\/.*)?$/i;

const withoutWww = (host: string) => host.replace(/^www\./, '');

interface Parts {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
  readonly path: string;
}

function partsOf(origin: string): Parts | undefined {
  const match = ORIGIN.exec(origin);
  // A pattern is no origin: browsers compare letters.
  if (!match || match[2]?.includes('*') || !URL.canParse(origin)) return undefined;
  const [, scheme = '', host = '', port = '', path = ''] = match;
  return { scheme, host, port, path };
}

function differenceOf(asked: Parts, written: Parts): OriginRelation {
  const { scheme, host, port } = {
    scheme: written.scheme.toLowerCase(),
    host: written.host.toLowerCase(),
    port: written.port,
  };
  if (host !== asked.host) {
    if (isLoopback(host) && isLoopback(asked.host)) return 'loopback';
    return withoutWww(host) === withoutWww(asked.host) ? 'www' : 'host';
  }
  if (scheme !== asked.scheme) return 'scheme';
  if (port !== asked.port) return 'port';
  if (written.path !== '') return written.path === '/' ? 'slash' : 'path';
  return 'case';
}

/** Compares an `Access-Control-Allow-Origin` value with the origin that asked, and names the first part that differs. */
export function compareOrigin(asked: string, written: string): OriginRelation {
  if (written === asked) return 'same';
  if (written === '*') return 'wildcard';
  if (/[\s,;]/.test(written)) return 'multiple';
  if (written === 'null') return 'null';
  const parts = { asked: partsOf(asked), written: partsOf(written) };
  if (!parts.written) return 'invalid';
  if (asked === 'null') return 'null';
  return parts.asked ? differenceOf(parts.asked, parts.written) : 'host';
}
