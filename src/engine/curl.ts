import type { Header } from './case.ts';
import { preflightDemandOf } from './facts/preflight-need.ts';
import type { Facts } from './facts.ts';
import type { Range } from './finding.ts';
import { combinedValueOf } from './http/headers.ts';
import { schemeFamily } from './http/schemes.ts';
import { type Code, sh } from './remedies/code.ts';
import { nameBefore, secretsInHeader, secretsInText } from './secrets/secrets.ts';

/** What the request that works has otherwise than the one that failed. */
export interface Correction {
  /** Sends credentials of this scheme, as variables, in place of the Authorization that was sent or missing. */
  readonly scheme?: string;
  readonly url?: URL;
  /** Names, in lower case, of fields and of parameters in the query or the form that are left out. */
  readonly without?: readonly string[];
  /** Fields that are sent with variables of the shell as their values. */
  readonly asked?: readonly string[];
  /** A parameter of the query with a variable as its value. */
  readonly askedParam?: string;
  /** Fields in place of those sent. */
  readonly headers?: readonly Header[];
  /** The body in place of the one sent. */
  readonly body?: string;
  /** Further options of curl. */
  readonly options?: string;
}

export interface CurlOptions extends Correction {
  /** Whether secrets are written out; as variables of the shell otherwise. */
  readonly reveal: boolean;
}

/** What curl writes by itself, what belongs to one connection, and what only browsers say of themselves. */
const NOT_REPEATED =
  /^(?::.*|host|connection|content-length|transfer-encoding|accept-encoding|te|upgrade|keep-alive|priority|dnt|pragma|cache-control|upgrade-insecure-requests|sec-ch-.*|sec-gpc)$/i;

const code = (text: string): Code => ({ language: 'sh', text });

function variableFor(name: string): string {
  const field = name
    .toUpperCase()
    .replace(/^X-/, '')
    .replace(/[^A-Z\d]+/g, '_');
  if (field === 'AUTHORIZATION') return 'TOKEN';
  return /^[A-Z]/.test(field) ? field : `SECRET${field}`;
}

/** A word of the shell in which each secret is a variable: `'Authorization: Bearer '"$TOKEN"`. */
function word(text: string, secrets: readonly Range[], variable: (secret: Range) => string): Code {
  const pieces: string[] = [];
  let at = 0;
  for (const secret of secrets) {
    if (secret.start > at) pieces.push(sh`${text.slice(at, secret.start)}`.text);
    pieces.push(`"$${variable(secret)}"`);
    at = secret.end;
  }
  if (at < text.length || pieces.length === 0) pieces.push(sh`${text.slice(at)}`.text);
  return code(pieces.join(''));
}

const inText = (text: string, reveal: boolean) =>
  word(text, reveal ? [] : secretsInText(text), ({ start }) => variableFor(nameBefore(text, start)));

function headerWord(field: Header, reveal: boolean): Code {
  const before = `${field.name}: `;
  if (!reveal && field.name.toLowerCase() === 'cookie') return code(`${sh`${before}`.text}"$COOKIE"`);
  const moved = ({ start, end }: Range) => ({ start: start + before.length, end: end + before.length });
  const secrets = reveal ? [] : secretsInHeader(field).map(moved);
  return word(before + field.value, secrets, () => variableFor(field.name));
}

/** What curl computes by itself out of a name and password. */
const HANDSHAKES: Readonly<Record<string, string>> = {
  basic: '-u "$USER_NAME:$PASSWORD"',
  digest: '--digest -u "$USER_NAME:$PASSWORD"',
  negotiate: '--anyauth -u "$USER_NAME:$PASSWORD"',
};

function credentials(scheme: string): Code {
  const login = HANDSHAKES[schemeFamily(scheme)];
  if (login !== undefined) return code(login);
  return code(`-H ${sh`${`Authorization: ${scheme} `}`.text}"$TOKEN"`);
}

const lines = (parts: readonly Code[]): Code => code(parts.map(({ text }) => text).join(' \\\n  '));

const begin = (method: string) => {
  if (method === 'HEAD') return code('curl -I');
  return method === 'GET' ? code('curl -i') : sh`curl -i -X ${method}`;
};

/** A URL or a form without some of its `name=value` pairs. */
function withoutParams(text: string, names: readonly string[]): string {
  const start = text.indexOf('?') + 1;
  const end = text.includes('#', start) ? text.indexOf('#', start) : text.length;
  const pairs = text.slice(start, end).split('&');
  const kept = pairs.filter((pair) => !names.includes(pair.split('=', 1)[0]?.toLowerCase() ?? ''));
  if (kept.length === pairs.length) return text;
  const head = text.slice(0, kept.length === 0 ? Math.max(0, start - 1) : start);
  return head + kept.join('&') + text.slice(end);
}

/** A WebSocket begins as a request of HTTP/1.1 (RFC 6455 §4.1), which every curl can make; the key is the example of §1.3. */
const HANDSHAKE: readonly Code[] = [
  code('--http1.1 --max-time 5'),
  code("-H 'Connection: Upgrade' -H 'Upgrade: websocket'"),
  code("-H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='"),
];

function addressOf(url: URL, { reveal, without = [], askedParam }: CurlOptions): Code {
  const href = withoutParams(url.href.replace(/^ws/, 'http'), without);
  const address = inText(href, reveal).text;
  if (askedParam === undefined) return code(address);
  const name = sh`${`${href.includes('?') ? '&' : '?'}${askedParam}=`}`.text;
  return code(`${address}${name}"$${variableFor(askedParam)}"`);
}

/** The request again, or as it should have been, as a line for a POSIX shell. */
export function curlOf({ url, method, request }: Facts, options: CurlOptions): Code {
  const { reveal, scheme, asked = [], headers = [], without = [] } = options;
  const replaced = new Set(
    [...asked, ...headers.map(({ name }) => name), ...without].map((name) => name.toLowerCase()),
  );
  if (scheme !== undefined) replaced.add('authorization');
  const fields =
    request?.headers.filter(({ name }) => !NOT_REPEATED.test(name) && !replaced.has(name.toLowerCase())) ?? [];
  const isSocket = /^wss?:$/.test(url.protocol);
  const kept = isSocket ? fields.filter(({ name }) => !/^sec-websocket-(?!protocol)/i.test(name)) : fields;
  const isCompressed = request?.headers.some(({ name }) => /^accept-encoding$/i.test(name)) ?? false;
  const sent = options.body ?? request?.body?.text;
  const body = sent === undefined ? undefined : withoutParams(sent, without);
  return lines([
    sh`${begin(method)} ${addressOf(options.url ?? url, options)}`,
    ...(isSocket ? HANDSHAKE : []),
    ...[...kept, ...headers].map((field) => sh`-H ${headerWord(field, reveal)}`),
    ...asked.map((name) => code(`-H ${sh`${`${name}: `}`.text}"$${variableFor(name)}"`)),
    ...(scheme === undefined ? [] : [credentials(scheme)]),
    ...(options.options === undefined ? [] : [code(options.options)]),
    ...(isCompressed ? [code('--compressed')] : []),
    ...(body === undefined ? [] : [sh`--data-raw ${inText(body, reveal)}`]),
  ]);
}

/** The answer that sets a cookie, its line alone; of one seen earlier only the address is known, and of others not even that. */
export function setCookieCurlOf(facts: Facts, seenAt: string | undefined, cookie: string): Code {
  const isOwn = seenAt !== undefined && seenAt === facts.request?.url;
  const call = isOwn
    ? code(curlOf(facts, { reveal: false }).text.replace(/^curl -i/, 'curl -si'))
    : sh`# with the method and body that the page sends there
curl -si ${seenAt === undefined ? code('"$SIGN_IN_URL"') : inText(seenAt, false)}`;
  return sh`${call} | grep -iF ${`set-cookie: ${cookie}=`}`;
}

/** The preflight of the request, as the browser sends it. */
export function preflightCurlOf(facts: Facts): Code {
  const { url, method, exchange, preflight } = facts;
  const seen = preflight?.request.headers ?? [];
  const { headers: names } = preflightDemandOf(facts);
  return lines([
    sh`curl -i -X OPTIONS ${inText(preflight?.request.url ?? url.href, false)}`,
    sh`-H ${`Origin: ${combinedValueOf(seen, 'origin') ?? exchange.initiator ?? 'null'}`}`,
    sh`-H ${`Access-Control-Request-Method: ${combinedValueOf(seen, 'access-control-request-method') ?? method}`}`,
    ...(names.length > 0 ? [sh`-H ${`Access-Control-Request-Headers: ${names.join(',')}`}`] : []),
  ]);
}
