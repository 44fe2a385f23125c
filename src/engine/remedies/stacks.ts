import type { Body, Header } from '../case.ts';
import type { ProviderId } from '../dialects/identity-providers.ts';
import { combinedValueOf } from '../http/headers.ts';

/** Where a fix can be pasted. `page` stands for the page's own code with fetch, `oauth` for the client's registration at any provider. */
export type Stack =
  | ProviderId
  | 'oauth'
  | 'page'
  | 'axios'
  | 'angular'
  | 'apollo'
  | 'ky'
  | 'ofetch'
  | 'express'
  | 'fastify'
  | 'nginx'
  | 'apache'
  | 'caddy'
  | 'haproxy'
  | 'django'
  | 'fastapi'
  | 'flask'
  | 'spring'
  | 'aspnet'
  | 'rails'
  | 'laravel'
  | 'php'
  | 'go'
  | 'cloudflare-workers'
  | 'aws-api-gateway'
  | 's3';

/** A response header, or the text of an error's body. */
interface Sign {
  readonly header?: string;
  readonly pattern: RegExp;
  /** Which must be there as well. */
  readonly beside?: Sign;
}

export interface StackInfo {
  readonly id: Stack;
  /** A proper name, the same in every language. */
  readonly name: string;
  /** What gives the stack away in a response; the first match counts, so frameworks stand before the servers in front of them. */
  readonly signs: readonly Sign[];
  /** A client's own scripts, by their addresses in the page's call stack. */
  readonly frames?: RegExp;
  /** Cookies that it alone sets; all of them together. */
  readonly cookies?: readonly RegExp[];
}

export const STACKS: readonly StackInfo[] = [
  { id: 'page', name: 'fetch', signs: [] },
  { id: 'axios', name: 'axios', signs: [], frames: /\baxios\b/i },
  { id: 'angular', name: 'Angular', signs: [], frames: /@angular[/_]|\bzone\.js\b/ },
  { id: 'apollo', name: 'Apollo Client', signs: [], frames: /@apollo[/_]/ },
  { id: 'ky', name: 'ky', signs: [], frames: /\/ky[@/.]/ },
  { id: 'ofetch', name: 'ofetch', signs: [], frames: /\bofetch\b/ },
  { id: 'oauth', name: 'OAuth 2.0', signs: [] },
  { id: 'auth0', name: 'Auth0', signs: [] },
  { id: 'entra', name: 'Microsoft Entra ID', signs: [] },
  { id: 'okta', name: 'Okta', signs: [] },
  { id: 'keycloak', name: 'Keycloak', signs: [] },
  { id: 'cognito', name: 'Amazon Cognito', signs: [] },
  { id: 'google', name: 'Google', signs: [] },
  {
    id: 'express',
    name: 'Express',
    signs: [
      { header: 'x-powered-by', pattern: /^express$/i },
      { header: 'set-cookie', pattern: /^connect\.sid=/ },
    ],
    cookies: [/^connect\.sid$/],
  },
  {
    id: 'fastify',
    name: 'Fastify',
    signs: [{ header: 'x-powered-by', pattern: /^fastify/i }, { pattern: /"code":"FST_[A-Z]/ }],
  },
  {
    id: 'laravel',
    name: 'Laravel',
    signs: [
      { header: 'set-cookie', pattern: /^(?:laravel_session|XSRF-TOKEN)=eyJpdiI6/ },
      { pattern: /^\{"message":"(?:Unauthenticated\.|CSRF token mismatch\.)"/ },
    ],
    cookies: [/^laravel[_-]session$/],
  },
  {
    id: 'php',
    name: 'PHP',
    signs: [
      { header: 'x-powered-by', pattern: /^php/i },
      { header: 'set-cookie', pattern: /^PHPSESSID=/ },
    ],
    cookies: [/^PHPSESSID$/],
  },
  {
    id: 'aspnet',
    name: 'ASP.NET Core',
    signs: [
      { header: 'server', pattern: /^kestrel|^microsoft-iis/i },
      { header: 'x-powered-by', pattern: /^asp\.net/i },
      // Problem details of ASP.NET Core (RFC 9457), whose types it links to the IETF.
      {
        pattern: /"type":"https:\/\/tools\.ietf\.org\/html\/rfc(?:9110|7231|7235)#section-[\d.]+"/,
        beside: { pattern: /"traceId":"/ },
      },
    ],
    cookies: [/^\.AspNetCore\./],
  },
  {
    id: 'django',
    name: 'Django',
    signs: [
      { header: 'server', pattern: /^wsgiserver/i },
      { header: 'set-cookie', pattern: /^csrftoken=/ },
      // Django REST framework, and Django's own page on CSRF
      {
        pattern:
          /^\{"detail":"(?:Authentication credentials were not provided\.|Given token not valid for any token type|CSRF Failed: )|CSRF verification failed\. Request aborted\./,
      },
    ],
    cookies: [/^sessionid$/, /^csrftoken$/],
  },
  {
    id: 'flask',
    name: 'Flask',
    signs: [
      { header: 'server', pattern: /^werkzeug/i },
      // Flask-JWT-Extended
      {
        pattern:
          /^\{"msg":"(?:Missing Authorization Header|Missing cookie |Token has expired|Signature verification failed)/,
      },
    ],
  },
  { id: 'fastapi', name: 'FastAPI', signs: [{ header: 'server', pattern: /^uvicorn|^hypercorn/i }] },
  {
    id: 'rails',
    name: 'Rails',
    signs: [
      { header: 'server', pattern: /^puma|phusion passenger/i },
      { header: 'x-runtime', pattern: /^[\d.]+$/ },
      {
        pattern:
          /^HTTP (?:Token|Basic): Access denied\.|^\{"error":"You need to sign in or sign up before continuing\."/,
      },
    ],
    cookies: [/^_[a-z\d_-]+_session$/],
  },
  {
    id: 'spring',
    name: 'Spring',
    signs: [
      { header: 'set-cookie', pattern: /^JSESSIONID=/ },
      // Spring's CORS writes all three on every answer, other libraries on preflights only.
      { header: 'vary', pattern: /origin,\s*access-control-request-method,\s*access-control-request-headers/i },
      // Spring Security's cache control; others that write the same line have a date in Expires.
      {
        header: 'cache-control',
        pattern: /^no-cache, no-store, max-age=0, must-revalidate$/,
        beside: { header: 'expires', pattern: /^0$/ },
      },
      // Spring Boot's error attributes
      { pattern: /^\{"timestamp":"?[\dT:.+Z-]+"?,"status":\d{3},"error":"/, beside: { pattern: /"path":"/ } },
    ],
    cookies: [/^JSESSIONID$/],
  },
  {
    id: 'aws-api-gateway',
    name: 'AWS API Gateway',
    signs: [
      { header: 'x-amz-apigw-id', pattern: /./ },
      { header: 'apigw-requestid', pattern: /./ },
    ],
  },
  { id: 's3', name: 'Amazon S3', signs: [{ header: 'server', pattern: /^amazons3/i }] },
  {
    id: 'caddy',
    name: 'Caddy',
    signs: [
      { header: 'server', pattern: /^caddy/i },
      { header: 'via', pattern: /\bcaddy\b/i },
    ],
  },
  {
    id: 'nginx',
    name: 'nginx',
    signs: [{ header: 'server', pattern: /^(?:nginx|openresty)/i }, { pattern: /<center>(?:nginx|openresty)/ }],
  },
  {
    id: 'apache',
    name: 'Apache',
    signs: [
      { header: 'server', pattern: /^apache(?!-coyote)/i },
      { header: 'via', pattern: /\(apache\b/i },
      { pattern: /<address>Apache/ },
    ],
  },
  {
    id: 'haproxy',
    name: 'HAProxy',
    signs: [
      {
        pattern:
          /^<html><body><h1>\d{3} .*<\/h1>\n(?:Request forbidden by administrative rules|You need a valid user and password to access this content)\./,
      },
    ],
  },
  {
    id: 'go',
    name: 'Go',
    // http.Error writes both fields and a line; others that do write no line break.
    signs: [
      {
        pattern: /^[^\n]+\n$/,
        beside: {
          header: 'x-content-type-options',
          pattern: /^nosniff$/,
          beside: { header: 'content-type', pattern: /^text\/plain; charset=utf-8$/ },
        },
      },
    ],
  },
  { id: 'cloudflare-workers', name: 'Cloudflare Workers', signs: [{ header: 'cf-worker', pattern: /./ }] },
];

/** An answer, as far as it gives its server away. */
interface Answer {
  readonly headers: readonly Header[];
  readonly body?: Body;
}

function isSeen(answer: Answer, { header, pattern, beside }: Sign): boolean {
  const said = header === undefined ? answer.body?.text : combinedValueOf(answer.headers, header);
  return pattern.test(said ?? '') && (!beside || isSeen(answer, beside));
}

/** The stacks that gave themselves away in this answer or these names of cookies, the most specific first. */
export function recognise(answer: Answer, cookies: readonly string[]): readonly Stack[] {
  return STACKS.filter(
    ({ signs, cookies: own = [] }) =>
      signs.some((sign) => isSeen(answer, sign)) ||
      (own.length > 0 && own.every((name) => cookies.some((cookie) => name.test(cookie)))),
  ).map(({ id }) => id);
}
