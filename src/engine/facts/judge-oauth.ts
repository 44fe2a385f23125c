import type { Hop } from '../case.ts';
import { OAUTH_CAUSES, type OAuthCause, withoutCommonplaces } from '../dialects/oauth-errors.ts';
import type { Facts } from '../facts.ts';
import type { Evidence } from '../finding.ts';
import { errorInLocation, type OAuthError, oauthParams, parseOAuthError } from '../http/oauth-message.ts';

/** Token endpoints by the end of their path: `/oauth2/v2.0/token`, `/as/token.oauth2`, `/login/oauth/access_token`. */
const TOKEN_PATH = /\/(?:token|access_token|oauth\.token|oauth2\.token|token\.oauth2)\/?$/i;

/** Paths that only OAuth has: a plain `/token` may be anybody's way to sign in. */
const OAUTH_PATH = /oauth|oidc|openid|\/connect\/|\/as\/|\/adfs\//i;

/** No error page needs more to say why. */
const MAX_PAGE = 4_000;

/** A refusal, told from what the server says. */
export interface OAuthRefusal extends OAuthError {
  /** Code and description, lower-cased; of a description that names several reasons at once only its AADSTS number. */
  readonly said: string;
  readonly cause?: OAuthCause;
  readonly evidence: Evidence;
}

/** A request to an authorization server, and what became of it. */
export interface OAuthJudgement {
  /** `redirect`: the server sent the browser back to the client with the error. */
  readonly at: 'token-endpoint' | 'authorization-endpoint' | 'redirect';
  readonly endpoint: URL;
  /** The request in the protocol's words: `grant_type=refresh_token`, `response_type=code`, else `POST /token`. */
  readonly name: string;
  /** The path is one that only OAuth has, or the parameters are. */
  readonly isUnmistakable: boolean;
  /** The parameters that were seen. */
  readonly params: ReadonlyMap<string, string>;
  /** The `grant_type`, where it was seen. */
  readonly grant?: string;
  /** Nothing when the server's words were not seen or are no refusal. */
  readonly refusal?: OAuthRefusal;
}

const NUMBER = /aadsts\d+/;

function preciseWords(code: string, description: string): string {
  const number = NUMBER.exec(description)?.[0] ?? '';
  return `${code} ${/\bor\b/.test(description) ? number : description}`;
}

function causeIn(text: string, grant: string | undefined): OAuthCause | undefined {
  const all = OAUTH_CAUSES.filter(({ said }) => said.test(text)).map(({ cause }) => cause);
  // Words that name several causes say nothing of any; the code is left.
  const isVague = all.includes('pkce-mismatch') && all.includes('redirect-uri-mismatch');
  const cause = all.find((each) => !isVague || (each !== 'pkce-mismatch' && each !== 'redirect-uri-mismatch'));
  if (cause === 'grant-invalid' && grant === 'refresh_token') return 'refresh-token-expired';
  if (cause === 'grant-invalid' && grant === 'password') return 'password-wrong';
  if (cause === 'refresh-token-expired' && grant === 'authorization_code') return 'grant-invalid';
  return cause;
}

function refusal(
  error: OAuthError | undefined,
  evidence: Evidence,
  grant?: string,
): { readonly refusal?: OAuthRefusal } {
  if (!error) return {};
  const code = error.code.toLowerCase();
  const description = withoutCommonplaces(error.description.toLowerCase());
  const cause = causeIn(`${code} ${description}`.trim(), grant);
  return { refusal: { ...error, said: preciseWords(code, description), ...(cause && { cause }), evidence } };
}

/** The part of a body in which a word stands, marked. */
function excerptOf(text: string, word: string): Evidence {
  const start = Math.max(0, text.indexOf(word));
  const from = Math.max(0, start - 200);
  const marks = [{ start: start - from, end: start - from + word.length }];
  return { kind: 'body', of: 'response', text: text.slice(from, from + 800), marks };
}

function judgeHop({ request }: Hop): Pick<OAuthJudgement, 'endpoint' | 'params' | 'name'> {
  const endpoint = new URL(request.url);
  const params = oauthParams(request.url, request.headers ?? [], request.body);
  const named = ['grant_type', 'response_type'].find((name) => params.has(name));
  const name = named ? `${named}=${params.get(named)}` : `${request.method} ${endpoint.pathname}`;
  return { endpoint, params, name };
}

function judgeTokenRequest({ exchange, body }: Facts): OAuthJudgement | undefined {
  const hop = exchange.hops.at(-1);
  if (hop?.request.method !== 'POST') return undefined;
  const judged = judgeHop(hop);
  const { host, pathname } = judged.endpoint;
  const grant = judged.params.get('grant_type');
  if (grant === undefined && !TOKEN_PATH.test(pathname)) return undefined;
  const error = body && parseOAuthError(body);
  return {
    at: 'token-endpoint',
    ...judged,
    isUnmistakable: grant !== undefined || OAUTH_PATH.test(host + pathname),
    ...(grant !== undefined && { grant }),
    ...(body && refusal(error, excerptOf(body.text, error?.code || error?.description || ''), grant)),
  };
}

const isAuthorizationRequest = (params: ReadonlyMap<string, string>) =>
  params.has('client_id') && (params.has('response_type') || params.has('redirect_uri'));

/** The newest redirect that brought an error back from an authorization endpoint. */
function judgeRedirect({ exchange }: Facts): OAuthJudgement | undefined {
  for (const [index, hop] of [...exchange.hops.entries()].toReversed()) {
    const field = hop.response?.headers.find(({ name }) => name.toLowerCase() === 'location');
    const error = field && errorInLocation(field.value);
    if (!field || !error) continue;
    const judged = judgeHop(hop);
    if (!isAuthorizationRequest(judged.params) && !/[?#&]state=/.test(field.value)) continue;
    const start = field.value.indexOf('error=');
    const end = field.value.slice(start).search(/[&#]|$/) + start;
    const { name, value } = field;
    const evidence: Evidence = { kind: 'header', of: 'response', hop: index, name, value, marks: [{ start, end }] };
    return { at: 'redirect', ...judged, isUnmistakable: true, ...refusal(error, evidence) };
  }
  return undefined;
}

/** The page that an authorization endpoint shows instead of going back to the client. */
function judgeErrorPage({ exchange, response, body, words }: Facts): OAuthJudgement | undefined {
  const hop = exchange.hops.at(-1);
  if (!hop || !response || response.status < 400) return undefined;
  const judged = judgeHop(hop);
  if (!isAuthorizationRequest(judged.params)) return undefined;
  const shown = words.find(({ source }) => source === body)?.text ?? '';
  const page = { code: '', description: shown.replace(/\s+/g, ' ').slice(0, MAX_PAGE) };
  const error = body && (parseOAuthError(body) ?? page);
  return {
    at: 'authorization-endpoint',
    ...judged,
    isUnmistakable: true,
    ...(body && refusal(error, excerptOf(body.text, error?.code || 'redirect'))),
  };
}

/** Nothing when the request has nothing to do with an authorization server. */
export function judgeOAuth(facts: Facts): OAuthJudgement | undefined {
  return judgeTokenRequest(facts) ?? judgeRedirect(facts) ?? judgeErrorPage(facts);
}
