import type { Response } from '../case.ts';
import type { Facts } from '../facts.ts';
import { namesOf } from '../http/header-list.ts';
import { combinedValueOf } from '../http/headers.ts';
import { isNeeded, isSafelistedMethod } from '../http/preflight-need.ts';
import { preflightDemandOf } from './preflight-need.ts';

/** The response headers that would let this request pass. */
export interface CorsAnswer {
  readonly origin: string;
  readonly credentials: boolean;
  /** The methods that the server listed before, then the one of this request. */
  readonly methods: readonly string[];
  /** The header names that the server listed before, then those that this request wants allowed, in lower case. */
  readonly headers: readonly string[];
  /** What an answer to a preflight must list beside the origin; nothing where no preflight is in the way. */
  readonly preflight?: { readonly methods: readonly string[]; readonly headers: readonly string[] };
  /** Some answer names an origin already, which must go: two of them are none. */
  readonly isNamedBefore: boolean;
}

/** The names of a list, also of one that is wrongly separated; a wildcard is none. */
const namesIn = (list: readonly string[]) =>
  list.flatMap((item) => item.split(/[^\w!#$%&*+.^|~-]+/)).filter((name) => name !== '' && name !== '*');

/** What the server allows already, and what this request needs beside it. */
function widened(allowed: readonly string[], needed: readonly string[]): readonly string[] {
  const names = namesIn(allowed);
  const has = new Set(names.map((name) => name.toLowerCase()));
  return [...names, ...needed.filter((name) => !has.has(name.toLowerCase()))];
}

const namesOrigin = (answer: Response | undefined) =>
  answer !== undefined && combinedValueOf(answer.headers, 'access-control-allow-origin') !== undefined;

/** The smallest answer that this request would pass with, on top of what the server allows already. */
export function corsAnswerFor(facts: Facts): CorsAnswer {
  const { cors, preflight, response, exchange, method, url, case: of } = facts;
  const given = preflight?.response?.headers ?? [];
  const demand = preflightDemandOf(facts);
  const methods = widened(namesOf(given, 'access-control-allow-methods') ?? [], [demand.method ?? method]);
  const headers = widened(namesOf(given, 'access-control-allow-headers') ?? [], demand.headers);
  const isPreflighted = preflight !== undefined || isNeeded(demand);
  return {
    origin: cors?.origin ?? exchange.initiator ?? url.origin,
    // Where nobody knows, the answer that passes in either case.
    credentials: cors?.mode !== 'omit',
    methods,
    headers,
    // Behind an answer that failed stands a preflight that passed.
    ...(isPreflighted &&
      cors?.failed !== 'response' && {
        preflight: { methods: methods.every(isSafelistedMethod) ? [] : methods, headers },
      }),
    isNamedBefore: [preflight?.response, response, of.allowedBefore?.hops.at(-1)?.response].some(namesOrigin),
  };
}
