import type { Header } from './case.ts';
import { preflightDemandOf } from './facts/preflight-need.ts';
import type { Facts } from './facts.ts';
import type { Range } from './finding.ts';
import { combinedValueOf } from './http/headers.ts';
import { schemeFamily } from './http/schemes.ts';
import { type Code, sh } from './remedies/code.ts';
import { nameBefore, secretsInHeader, secretsInText } from './secrets/secrets.ts';

export interface CurlOptions {
  /** Whether secrets are written out; as variables of the shell otherwise. */
  readonly reveal: boolean;
  /** Sends credentials of this scheme, as variables, in place of the Authorization that was sent or missing. */
  readonly scheme?: string;
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

/** The request again, as a line for a POSIX shell. */
export function curlOf({ url, method, request }: Facts, { reveal, scheme }: CurlOptions): Code {
  const fields = request?.headers.filter(({ name }) => !NOT_REPEATED.test(name)) ?? [];
  const kept = scheme === undefined ? fields : fields.filter(({ name }) => !/^authorization$/i.test(name));
  const isCompressed = request?.headers.some(({ name }) => /^accept-encoding$/i.test(name)) ?? false;
  const body = request?.body?.text;
  return lines([
    sh`${begin(method)} ${inText(url.href, reveal)}`,
    ...kept.map((field) => sh`-H ${headerWord(field, reveal)}`),
    ...(scheme === undefined ? [] : [credentials(scheme)]),
    ...(isCompressed ? [code('--compressed')] : []),
    ...(body === undefined ? [] : [sh`--data-raw ${inText(body, reveal)}`]),
  ]);
}

/** The answer that sets a cookie, its line alone; of an answer seen earlier, only the address is known. */
export function setCookieCurlOf(facts: Facts, seenAt: string, cookie: string): Code {
  const isOwn = seenAt === facts.request?.url;
  const call = isOwn
    ? code(curlOf(facts, { reveal: false }).text.replace(/^curl -i/, 'curl -si'))
    : sh`# with the method and body that the page sends there
curl -si ${inText(seenAt, false)}`;
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
