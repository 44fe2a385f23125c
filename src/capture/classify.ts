import type { Exchange, Header, Observation, Request, ResourceType } from '../engine/case.ts';
import { speaksOfCredentials } from './credential-words.ts';
import { headerOf } from './headers.ts';
import { isAuthorizationRequest } from './oauth-error.ts';

const FAILURES: ReadonlySet<number> = new Set([401, 403, 407, 419, 431, 440]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Token endpoints by the last segment of their path: `/oauth2/v2.0/token`, `/as/token.oauth2`, `/login/oauth/access_token`. */
const TOKEN_PATH = /\/(?:token|access_token|oauth\.token|oauth2\.token|token\.oauth2)\/?$/i;

/** Loads that only Fetch's CORS protocol stops with the error below; navigations and WebSockets do not take part in it. */
const CORS_TYPES: ReadonlySet<ResourceType> = new Set([
  'xmlhttprequest',
  'script',
  'stylesheet',
  'image',
  'font',
  'media',
  'web_manifest',
  'other',
]);

/** How Chromium and Firefox name a request that a CORS check ended. */
const CORS_ERRORS: ReadonlySet<string> = new Set(['net::ERR_FAILED', 'NS_ERROR_DOM_BAD_URI']);

/** How Chromium and Firefox name a 407 that they could not answer, did not expect, or met while opening a tunnel. */
const PROXY_ERRORS: ReadonlySet<string> = new Set([
  'net::ERR_PROXY_AUTH_REQUESTED',
  'net::ERR_PROXY_AUTH_REQUESTED_WITH_NO_CONNECTION',
  'net::ERR_PROXY_AUTH_UNSUPPORTED',
  'net::ERR_UNEXPECTED_PROXY_AUTH',
  'net::ERR_TUNNEL_CONNECTION_FAILED',
  'NS_ERROR_PROXY_AUTHENTICATION_FAILED',
]);

export const isRedirect = (status: number) => REDIRECTS.has(status);

/** A preflight is known by a header that no page can set. */
export function isPreflight({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  return method === 'OPTIONS' && headerOf(headers, 'access-control-request-method') !== undefined;
}

export function isTokenEndpoint({ method, url }: Pick<Request, 'method' | 'url'>): boolean {
  return method === 'POST' && TOKEN_PATH.test(new URL(url).pathname);
}

/** An app's own endpoints that hand out the next token. */
const RENEWAL_PATH = /\/(?:refresh|refresh[-_]?tokens?|renew)\/?$/i;

/** Whether a request asks for a token. */
export function isGrant(request: Pick<Request, 'method' | 'url'>): boolean {
  return isTokenEndpoint(request) || (request.method === 'POST' && RENEWAL_PATH.test(new URL(request.url).pathname));
}

/** What a token endpoint says to a request that it refuses or cannot read (RFC 6749 §5.2; 415 and 422 for one that is no form). */
const TOKEN_FAILURES: ReadonlySet<number> = new Set([400, 415, 422]);

/** What servers answer to credentials that they cannot read, and more often to anything else that they cannot. */
const UNREADABLE: ReadonlySet<number> = new Set([400, 422]);

/** Bearer calls a malformed request a 400 (RFC 6750 §3.1), and so does Digest a wrong URI (RFC 7616 §3.4.6). */
const isAboutCredentials = (request: Pick<Request, 'headers'>, headers: readonly Header[]) =>
  headerOf(headers, 'www-authenticate') !== undefined ||
  /^digest /i.test(headerOf(request.headers, 'authorization') ?? '');

/** Google's APIs answer a key that they do not know with 400 `API_KEY_INVALID`. https://cloud.google.com/docs/authentication/api-keys */
function hasGoogleKey({ url, headers }: Request): boolean {
  const { hostname, searchParams } = new URL(url);
  if (!hostname.endsWith('.googleapis.com')) return false;
  return searchParams.has('key') || headerOf(headers, 'x-goog-api-key') !== undefined;
}

/** Whether an answer is one of those that the product exists for. */
export function isFailure(request: Request, status: number, headers: readonly Header[]): boolean {
  if (FAILURES.has(status)) return true;
  if (isTokenEndpoint(request)) return TOKEN_FAILURES.has(status);
  return (
    (UNREADABLE.has(status) && isAboutCredentials(request, headers)) ||
    (status === 400 && (isAuthorizationRequest(request) || hasGoogleKey(request)))
  );
}

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/** The words of frameworks that answer a forged request with 400 or 422, which validation errors have, too. */
const FORGERY = /csrf|xsrf|authenticity.?token|anti-?forgery/i;

/** How nginx, Apache, IIS, Node and others say in a 400, 413 or 494 that cookies or tokens outgrew their buffer. */
const HEADER_TOO_LARGE = /header.{0,40}too (?:large|big|long)|header field exceeds server limit|request too long/i;

/** Whether only the body tells that a refusal is one of those that the product exists for. */
export function tellsOfFailure({ request, response }: Observation): boolean {
  if (response === undefined || response.status < 400 || response.status >= 500) return false;
  const text = response.body?.text ?? '';
  return (
    HEADER_TOO_LARGE.test(text) ||
    (UNREADABLE.has(response.status) && speaksOfCredentials(text)) ||
    (!SAFE_METHODS.has(request.method) && FORGERY.test(text))
  );
}

export const isSuccess = (status: number) => (status >= 200 && status < 300) || status === 304;

/** Whether an error means that the CORS protocol kept the answer from the page. */
export function isCorsError({ type, initiator, hops }: Exchange, error: string): boolean {
  if (!CORS_ERRORS.has(error) || !CORS_TYPES.has(type) || initiator === undefined) return false;
  return hops.some(({ request }) => new URL(request.url).origin !== initiator);
}

/** Whether an error stands for a 407 that the extension does not get to see. */
export const isProxyError = (error: string) => PROXY_ERRORS.has(error);

/** How Chromium and Firefox name a request that its page gave up, or that a machine without a network could not send. */
const GIVEN_UP: ReadonlySet<string> = new Set([
  'net::ERR_ABORTED',
  'net::ERR_INTERNET_DISCONNECTED',
  'net::ERR_NETWORK_CHANGED',
  'net::ERR_NETWORK_IO_SUSPENDED',
  'NS_BINDING_ABORTED',
  'NS_ERROR_ABORT',
  'NS_ERROR_OFFLINE',
]);

/** Whether neither page, browser nor server did anything wrong. */
export const isGivenUp = (error: string) => GIVEN_UP.has(error);

/** The same endpoint: its method, origin and path. */
export function endpointOf({ method, url }: Pick<Request, 'method' | 'url'>): string {
  const { origin, pathname } = new URL(url);
  return `${method} ${origin}${pathname}`;
}

/** The last two labels of a URL's host: wider than any site, so that nothing of the site is left out. */
export const tailOf = (url: string): string => new URL(url).hostname.split('.').slice(-2).join('.');
