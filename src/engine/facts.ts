import {
  type Body,
  type Case,
  type Exchange,
  type Fact,
  type Header,
  type Hop,
  type Request,
  type Response,
  statusOf,
} from './case.ts';
import { type ApiKeyJudgement, judgeApiKey } from './facts/judge-api-key.ts';
import { type JudgedCookie, judgeCookies, lettingIn } from './facts/judge-cookies.ts';
import { type CorsJudgement, judgeCors } from './facts/judge-cors.ts';
import { type CsrfJudgement, judgeCsrf } from './facts/judge-csrf.ts';
import { type DpopJudgement, judgeDpop } from './facts/judge-dpop.ts';
import { judgeOAuth, type OAuthJudgement } from './facts/judge-oauth.ts';
import { type JudgedSetCookie, judgeSetCookies } from './facts/judge-set-cookies.ts';
import { isRefused } from './facts/refused.ts';
import { refusedCaseOf } from './facts/refusing-leg.ts';
import { type SentBasic, sentBasicOf } from './facts/sent-basic.ts';
import { type Authorization, type AuthorizationProblem, parseAuthorization } from './http/authorization.ts';
import { type Carried, carriedBy } from './http/carried.ts';
import { type Challenge, parseChallenges } from './http/challenges.ts';
import type { Parsed } from './http/parsed.ts';
import { serverNowOf } from './http/server-clock.ts';
import { isChallengeField, type Saying, wordsOf } from './http/words.ts';

/** A request whose headers are known. */
export type SeenRequest = Request & Required<Pick<Request, 'headers'>>;

/** The Authorization field as sent, with what it parses to. */
export type SentAuthorization = Parsed<Authorization, AuthorizationProblem> & { readonly field: Header };

/** A challenge of the answer, with the field that it stands in. */
export type SeenChallenge = Challenge & { readonly field: Header };

/** A Case as rules see it: its facts by name, and what the parsers make of them, each computed once and only when asked for. */
export interface Facts {
  readonly case: Case;
  readonly exchange: Exchange;
  /** The facts of the leg that turned the request away: these, unless a redirect to a sign-in page did. */
  readonly refusing: Facts;
  /** The URL of the leg that failed. */
  readonly url: URL;
  readonly method: string;
  readonly status: number | 'blocked';
  /** The leg that failed, with its headers as sent. */
  readonly request?: SeenRequest;
  /** The answer to the leg that failed; it may be one that the page was not allowed to read. */
  readonly response?: Response;
  /** The answer turns away who asks: a 401 or 403, or a 400 or 422 that speaks of credentials. */
  readonly refused: boolean;
  readonly preflight?: Hop;
  readonly jar?: Case['jar'];
  /** The response's body. */
  readonly body?: Body;
  readonly history?: Exchange;
  readonly stack?: Case['stack'];
  /** The cookies of this site in the jar, each judged for the leg that failed; nothing when the jar was not seen. */
  readonly cookies: readonly JudgedCookie[] | undefined;
  /** Every `Set-Cookie` line seen, each judged, the answer's own last. */
  readonly setCookies: readonly JudgedSetCookie[];
  /** Nothing when CORS has no say in the request. */
  readonly cors: CorsJudgement | undefined;
  /** Nothing when the request has no such field, or was not seen. */
  readonly authorization: SentAuthorization | undefined;
  /** What request and answer have to do with API keys; nothing when one of them was not seen. */
  readonly apiKey: ApiKeyJudgement | undefined;
  /** Nothing when the request carries no Basic credentials. */
  readonly basic: SentBasic | undefined;
  /** Everything in the request by which it can be let in, Authorization first. */
  readonly carried: readonly Carried[];
  readonly challenges: readonly SeenChallenge[];
  /** Where the answer may say why. */
  readonly words: readonly Saying[];
  /** What the request does about CSRF; nothing when it or its answer was not seen. */
  readonly csrf: CsrfJudgement | undefined;
  /** Nothing when the request has nothing to do with an authorization server. */
  readonly oauth: OAuthJudgement | undefined;
  /** What the request does about DPoP; nothing when it was not seen. */
  readonly dpop: DpopJudgement | undefined;
  /** The server's clock when it answered, in milliseconds since the epoch; nothing when it does not tell. */
  readonly serverNow: number | undefined;
}

/** Facts in which the named ones are there. */
export type FactsWith<Needed extends Fact> = Facts & { readonly [Key in Needed]-?: NonNullable<Facts[Key]> };

/** Computes each getter of `source` once, when it is first read. */
function memoised<T extends object>(source: T): T {
  const computed = new Map<PropertyKey, unknown>();
  return new Proxy(source, {
    get(target, key, receiver) {
      if (!computed.has(key)) computed.set(key, Reflect.get(target, key, receiver));
      return computed.get(key);
    },
  });
}

export function factsOf(of: Case): Facts {
  const { exchange } = of;
  const leg = exchange.hops.at(-1);
  if (!leg) throw new TypeError(`the exchange ${exchange.id} has no legs`);
  const { headers } = leg.request;
  const preflight = of.preflight?.hops.at(-1);
  return memoised<Facts>({
    case: of,
    exchange,
    url: new URL(leg.request.url),
    method: leg.request.method,
    status: statusOf(of),
    ...(headers && { request: { ...leg.request, headers } }),
    ...(leg.response && { response: leg.response }),
    ...(leg.response?.body && { body: leg.response.body }),
    ...(preflight && { preflight }),
    ...(of.jar && { jar: of.jar }),
    ...(of.lastGood && { history: of.lastGood }),
    ...(of.stack && { stack: of.stack }),
    get refusing() {
      const refused = refusedCaseOf(this);
      return refused ? factsOf(refused) : this;
    },
    get cookies() {
      return judgeCookies(this);
    },
    get setCookies() {
      return judgeSetCookies(this);
    },
    get cors() {
      return judgeCors(this);
    },
    get authorization() {
      const field = headers?.find(({ name }) => name.toLowerCase() === 'authorization');
      return field && { field, ...parseAuthorization(field.value) };
    },
    get apiKey() {
      return judgeApiKey(this);
    },
    get basic() {
      return sentBasicOf(this);
    },
    get carried() {
      return this.request ? lettingIn(carriedBy(this.request), this.cookies ?? []) : [];
    },
    get challenges() {
      const fields = leg.response?.headers.filter(({ name }) => isChallengeField(name)) ?? [];
      return fields.flatMap((field) =>
        parseChallenges(field.value).value.map((challenge) => ({ ...challenge, field })),
      );
    },
    get refused() {
      return isRefused(this);
    },
    get words() {
      return leg.response ? wordsOf(leg.response) : [];
    },
    get csrf() {
      return judgeCsrf(this);
    },
    get oauth() {
      return judgeOAuth(this);
    },
    get dpop() {
      return judgeDpop(this);
    },
    get serverNow() {
      return leg.response && serverNowOf(leg.response);
    },
  });
}
