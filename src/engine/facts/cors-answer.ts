import type { Facts } from '../facts.ts';
import { namesOf } from '../http/header-list.ts';

/** The response headers that would let this request pass. */
export interface CorsAnswer {
  readonly origin: string;
  readonly credentials: boolean;
  readonly methods: readonly string[];
  /** The header names that the request wants allowed, as the server listed them before, then in lower case. */
  readonly headers: readonly string[];
}

/** Browsers ask for no permission for these, but some servers refuse what their CORS settings do not list. */
const ALWAYS = ['GET', 'POST'];

/** The names of a list, also of one that is wrongly separated; a wildcard is none. */
const namesIn = (list: readonly string[]) =>
  list.flatMap((item) => item.split(/[^\w!#$%&*+.^|~-]+/)).filter((name) => name !== '' && name !== '*');

/** What the server allows already, and what this request needs beside it. */
function widened(allowed: readonly string[], needed: readonly string[]): readonly string[] {
  const names = namesIn(allowed);
  const has = new Set(names.map((name) => name.toLowerCase()));
  return [...names, ...needed.filter((name) => !has.has(name.toLowerCase()))];
}

/** The smallest answer that this request would pass with, on top of what the server allows already. */
export function corsAnswerFor({ cors, preflight, exchange, method, url }: Facts): CorsAnswer {
  const given = preflight?.response?.headers ?? [];
  const asked = preflight?.request.headers ?? [];
  return {
    origin: cors?.origin ?? exchange.initiator ?? url.origin,
    // Where nobody knows, the answer that passes in either case.
    credentials: cors?.mode !== 'omit',
    methods: widened(namesOf(given, 'access-control-allow-methods') ?? ALWAYS, [...new Set([...ALWAYS, method])]),
    headers: widened(
      namesOf(given, 'access-control-allow-headers') ?? [],
      (namesOf(asked, 'access-control-request-headers') ?? []).map((name) => name.toLowerCase()),
    ),
  };
}
