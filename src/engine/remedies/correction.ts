import type { Header } from '../case.ts';
import type { Correction } from '../curl.ts';
import { wantedScheme } from '../facts/wanted-scheme.ts';
import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { isKnownScheme, schemeFamily } from '../http/schemes.ts';

type Correct = (facts: Facts, finding: Finding) => Correction | 'none';

/** A text among the values of a finding. */
const valueIn = ({ values }: Finding, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

/** The header of the request that the finding points at. */
const fieldAt = ({ evidence }: Finding): string | undefined =>
  evidence.flatMap((each) => (each.kind === 'header' && each.of === 'request' ? [each.name] : []))[0];

const sentScheme = ({ authorization }: Facts): string => authorization?.value.scheme?.text ?? '';

const asWanted: Correct = (facts) => ({ scheme: wantedScheme(facts) });

/** Of the usual schemes the one that was not tried, where the server does not name any. */
const asUsual: Correct = (facts, finding) => {
  const { text } = finding;
  if (text !== 'foundRefused' && text !== 'foundUnheard')
    return { scheme: valueIn(finding, 'meant') ?? wantedScheme(facts) };
  return { scheme: schemeFamily(sentScheme(facts)) === 'bearer' ? 'Basic' : 'Bearer' };
};

/** A credential in a field of the API's own stays there. */
function inOwnField(facts: Facts, finding: Finding): Correction {
  const field = fieldAt(finding);
  return field === undefined || /^(?:authorization|cookie)$/i.test(field)
    ? { scheme: wantedScheme(facts) }
    : { asked: [field] };
}

function withKey({ apiKey }: Facts, finding: Finding): Correction {
  const sent = valueIn(finding, 'sent')?.toLowerCase();
  const without = sent === undefined ? [] : [sent];
  if (finding.text === 'foundBearer') return { without, scheme: 'Bearer' };
  const hyphenated = finding.text === 'foundUnderscore' ? sent?.replaceAll('_', '-') : undefined;
  return { without, asked: [hyphenated ?? valueIn(finding, 'wanted') ?? apiKey?.wanted ?? 'X-API-Key'] };
}

function withOwnKey({ request }: Facts, finding: Finding): Correction {
  const name = valueIn(finding, 'name') ?? '';
  const isField = request?.headers.some((field) => field.name.toLowerCase() === name.toLowerCase()) ?? false;
  return isField ? { asked: [name] } : { without: [name.toLowerCase()], askedParam: name };
}

const withProof: Correct = ({ oauth }) => ({ asked: ['DPoP'], ...(oauth === undefined && { scheme: 'DPoP' }) });

function withCsrfToken({ csrf, request }: Facts): Correction {
  const sent = csrf?.headers.map(({ name }) => name.toLowerCase()) ?? [];
  const cookie = request?.headers.find(({ name }) => name.toLowerCase() === 'cookie')?.name ?? 'Cookie';
  return { without: sent, asked: [cookie, ...(csrf ? [csrf.expected] : [])] };
}

/** The page's own origin where the browser said none. */
function fromPage({ exchange, url, request }: Facts): Correction {
  const page = exchange.initiator === undefined || exchange.initiator === 'null' ? url.origin : exchange.initiator;
  const fields: readonly Header[] = [
    { name: 'Origin', value: page },
    { name: 'Referer', value: `${page}/` },
  ];
  const names = request?.headers.map(({ name }) => name.toLowerCase()) ?? [];
  return { headers: fields.filter(({ name }) => name === 'Origin' || !names.includes('referer')) };
}

/** The sign-in again, whose answer goes back to the page with or without an error. */
function atAuthorizationServer({ oauth, request, authorization }: Facts): Correction {
  if (oauth?.at === 'redirect') return { url: oauth.endpoint, without: ['cookie'] };
  const isBasic = schemeFamily(authorization?.value.scheme?.text ?? '') === 'basic';
  return isBasic && request ? { without: ['authorization'], options: '-u "$CLIENT_ID:$CLIENT_SECRET"' } : {};
}

/** The members of a JSON object as a form; anything else as it is. */
function formOf(text: string): string {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null) return text;
    return Object.entries(json)
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
      .join('&');
  } catch {
    return text;
  }
}

function asForm({ request }: Facts): Correction {
  const headers = [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }];
  return { headers, ...(request?.body && { body: formOf(request.body.text) }) };
}

const firstUrl = ({ exchange, url }: Facts): URL => new URL(exchange.hops[0]?.request.url ?? url.href);

const viaProxy = '-x "$PROXY" --proxy-anyauth -U "$USER_NAME:$PASSWORD"';

/** By rule, or by the area that its id begins with; the longest fits. */
const CORRECTIONS: Readonly<Record<string, Correct>> = {
  'apikey-misplaced': withKey,
  'apikey-missing': withKey,
  'apikey-placeholder': withOwnKey,
  authorization: asWanted,
  'authorization-header-misnamed': (facts, finding) => ({
    scheme: wantedScheme(facts),
    without: [fieldAt(finding)?.toLowerCase() ?? ''],
  }),
  'authorization-in-query': (facts) => ({
    scheme: wantedScheme(facts),
    without: facts.carried.filter(({ in: place }) => place === 'query').map(({ name }) => name.toLowerCase()),
  }),
  'authorization-missing': (facts) => ({ scheme: wantedScheme(facts), without: ['sec-fetch-mode'] }),
  'authorization-placeholder': inOwnField,
  'authorization-scheme-mismatch': asUsual,
  'authorization-scheme-unknown': asUsual,
  'authorization-subresource-uncredentialed': ({ challenges }) => {
    const scheme = challenges.find((each) => isKnownScheme(each.scheme.text))?.scheme.text;
    return scheme === undefined ? { asked: ['Cookie'] } : { scheme };
  },
  'authorization-two-layers': (facts) => ({ scheme: sentScheme(facts) }),
  'authorization-websocket-unsupported': ({ exchange }) =>
    exchange.type === 'websocket' ? { askedParam: 'ticket' } : { scheme: 'Bearer' },
  basic: () => ({ scheme: 'Basic' }),
  'challenge-invalid-request': (_, { text }) => (text === 'foundTwice' ? { without: ['access_token'] } : {}),
  'challenge-negotiate-unavailable': () => ({ without: ['authorization'], options: '--negotiate -u :' }),
  'cors-redirect-origin-null': fromPage,
  'cors-redirect-to-login': (facts) => ({ url: firstUrl(facts) }),
  'csrf-cookie-missing': withCsrfToken,
  'csrf-origin-rejected': (facts, { text }) => (text === 'foundNull' || text === 'foundReferer' ? fromPage(facts) : {}),
  'csrf-token-missing': withCsrfToken,
  digest: () => ({ scheme: 'Digest' }),
  dpop: withProof,
  'dpop-nonce-required': () => ({}),
  oauth: atAuthorizationServer,
  'oauth-content-type-mismatch': asForm,
  'oauth-interaction-required': ({ oauth }) => (oauth?.at === 'redirect' ? 'none' : {}),
  'proxy-authentication-required': (_, { text }) => (text === 'foundUnexpected' ? {} : { options: viaProxy }),
  session: () => ({ asked: ['Cookie'] }),
};

/** How the request must differ from the one that failed; `none` where no request of curl can show it. */
export function correctionFor(finding: Finding, facts: Facts): Correction | 'none' {
  const correct = CORRECTIONS[finding.rule] ?? CORRECTIONS[finding.rule.split('-', 1)[0] ?? ''];
  return correct?.(facts, finding) ?? {};
}
