import type { Body, Case, Exchange, Header, Hop, ResourceType } from '../case.ts';

/** Header fields by name; a list repeats the field. */
type Fields = Readonly<Record<string, string | readonly string[]>>;

interface Leg {
  readonly method?: string;
  readonly url?: string;
  /** `null`: the request never left, so its headers are unknown. */
  readonly request?: Fields | null;
  readonly requestBody?: string;
  readonly status?: number;
  readonly response?: Fields;
  readonly body?: string | Body;
}

interface Sketch extends Leg {
  readonly type?: ResourceType;
  /** The page's URL; its origin is the initiator. `null`: no page at all. */
  readonly page?: string | null;
  /** Legs before the last one. */
  readonly before?: readonly Leg[];
  readonly preflight?: Leg & { readonly error?: string };
  readonly error?: string;
  readonly more?: Partial<Case>;
}

/** The moment at which every sketched failure happens: 2026-11-20 10:00:00 UTC. */
export const NOW = 1_795_168_800_000;

const DATE = 'Fri, 20 Nov 2026 10:00:00 GMT';

function fields(of: Fields): readonly Header[] {
  return Object.entries(of).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((each) => ({ name, value: each })),
  );
}

const bodyOf = (body: string | Body): Body =>
  typeof body === 'string'
    ? { text: body, mime: body.startsWith('{') ? 'application/json' : 'text/plain', truncated: false }
    : body;

function hopOf(leg: Leg, defaults: { readonly method: string; readonly url: string }): Hop {
  return {
    request: {
      method: leg.method ?? defaults.method,
      url: leg.url ?? defaults.url,
      sentAt: NOW - 100,
      ...(leg.request !== null && { headers: fields(leg.request ?? {}), headersFrom: 'wire' }),
      ...(leg.requestBody !== undefined && { body: bodyOf(leg.requestBody) }),
    },
    ...(leg.status !== undefined && {
      response: {
        status: leg.status,
        statusText: '',
        headers: fields({ Date: DATE, ...leg.response }),
        receivedAt: NOW,
        ...(leg.body !== undefined && { body: bodyOf(leg.body) }),
      },
    }),
  };
}

/**
 * A Case in a few words, for tables of cases: what is left out is a GET of `https://api.shop.test/me` by the page
 * `https://www.shop.test/`, at NOW, with DevTools closed and an empty jar.
 */
export function aCase(sketch: Sketch): Case {
  const { page = 'https://www.shop.test/', preflight, error, more } = sketch;
  const method = sketch.method ?? 'GET';
  const url = sketch.url ?? 'https://api.shop.test/me';
  const from: Pick<Exchange, 'initiator' | 'documents'> =
    page === null ? { documents: [] } : { initiator: new URL(page).origin, documents: [page] };
  const type = sketch.type ?? 'xmlhttprequest';
  return {
    id: '1',
    tab: 1,
    exchange: {
      id: '1',
      type,
      ...from,
      hops: [...(sketch.before ?? []).map((leg) => hopOf(leg, { method, url })), hopOf(sketch, { method, url })],
      ...(error !== undefined && { error }),
    },
    blocked: error !== undefined,
    ...(preflight && {
      preflight: {
        id: '2',
        type,
        ...from,
        hops: [
          hopOf(
            {
              ...preflight,
              request: {
                Origin: from.initiator ?? 'null',
                'Access-Control-Request-Method': method,
                ...preflight.request,
              },
            },
            { method: 'OPTIONS', url },
          ),
        ],
        ...(preflight.error !== undefined && { error: preflight.error }),
      },
    }),
    jar: [],
    setCookies: [],
    tokenExchanges: [],
    now: NOW,
    unseen: {
      ...(sketch.body === undefined && { body: 'devtools-closed' }),
      ...(sketch.request === null && { request: 'never-sent' }),
      stack: 'devtools-closed',
    },
    ...more,
  };
}

/** One row of a rule's table: a Case and *all* the findings that it must give, in rank order. */
export interface RuleCase {
  readonly name: string;
  readonly of: Case;
  readonly findings: readonly string[];
}

export interface RuleCases {
  /** Cases in which the rule is among the findings. */
  readonly fires: readonly [RuleCase, ...RuleCase[]];
  /** Near misses: cases in which it must stay silent. */
  readonly silent: readonly [RuleCase, ...RuleCase[]];
}
