import fc from 'fast-check';
import type { Answer, CorsCase } from './case.ts';
import { anyPlace, mayAsk, ownTarget } from './generate-places.ts';

/** Mostly a value that lets the request pass, so that later checks are reached. */
const mostly = (good: readonly string[], odd: readonly string[]) =>
  fc.oneof(
    { weight: 7, arbitrary: fc.constantFrom(...good).map((value) => [value]) },
    { weight: 3, arbitrary: fc.constantFrom(...odd).map((value) => [value]) },
    { weight: 1, arbitrary: fc.constant<string[]>([]) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...good), fc.constantFrom(...good, ...odd)).map((two) => [...two]),
    },
  );

const ALLOW_ORIGIN = mostly(
  ['{origin}', '{origin}', '*'],
  [
    '{origin}/',
    '{ORIGIN}',
    'null',
    'NULL',
    '',
    '**',
    '{origin}, {origin}',
    '{origin} {origin}',
    '*, *',
    '*,{origin}',
    'https://other.test',
    '"*"',
    'https://*',
    '{origin}:443',
    'undefined',
    ' {origin}\t',
  ],
);
const ALLOW_CREDENTIALS = mostly(
  ['true', 'true', 'true '],
  ['True', 'TRUE', 'false', '', '1', '"true"', 'true, true', 'true;'],
);
const ALLOW_METHODS = mostly(
  ['*', 'PUT, DELETE, PATCH', 'GET,POST,PUT,DELETE,PATCH,OPTIONS,PURGE', 'PUT', 'patch'],
  [
    'put',
    '',
    ',',
    'PUT,,PATCH',
    ' PUT\t,\tPATCH ',
    'PUT DELETE',
    'PUT; PATCH',
    '"PUT"',
    '*, PUT',
    '**',
    '[PUT]',
    'all',
    'PUT\u00e9',
  ],
);
const ALLOW_HEADERS = mostly(
  [
    '*',
    'authorization, content-type, x-a, x-b',
    'Authorization,Content-Type,X-A',
    'X-A',
    'range, accept, accept-language',
  ],
  ['', ',', 'x-a,,x-b', 'x-a x-b', 'x-a; x-b', '"x-a"', '*, authorization', ' X-A\t,\tx-b', 'x-a:', 'all', '(x-a)'],
);

const headersOf = (fields: Record<string, fc.Arbitrary<readonly string[]>>): fc.Arbitrary<Answer['headers']> =>
  fc
    .tuple(
      ...Object.entries(fields).map(([name, values]) =>
        values.map((all) => all.map((value) => [name, value] as const)),
      ),
    )
    .map((lists) => lists.flat());

const CHECKED = { 'Access-Control-Allow-Origin': ALLOW_ORIGIN, 'Access-Control-Allow-Credentials': ALLOW_CREDENTIALS };

const okOr = (...odd: readonly number[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(200, 204) }, { weight: 1, arbitrary: fc.constantFrom(...odd) });

const anyHeader = fc.constantFrom(
  ...([
    ['Authorization', 'Bearer x'],
    ['X-A', '1'],
    ['x-b', '2'],
    ['Content-Type', 'application/json'],
    ['Content-Type', 'text/plain;charset=utf-8'],
    ['Content-Type', 'text/plain; charset="utf-8"'],
    ['Accept', 'text/html'],
    ['Accept', 'a:b'],
    ['Accept-Language', 'a'.repeat(129)],
    ['Range', 'bytes=0-10'],
    ['Range', 'bytes=-10'],
  ] as const),
);

export const anyCors: fc.Arbitrary<Omit<CorsCase, 'id'>> = fc
  .record({
    kind: fc.constant('cors' as const),
    place: anyPlace,
    target: ownTarget,
    // Node's parser, which receives the request, knows no method in small letters; the browser makes `put` a `PUT`.
    method: fc.constantFrom('GET', 'POST', 'HEAD', 'PUT', 'put', 'DELETE', 'PATCH', 'PURGE', 'OPTIONS'),
    headers: fc.uniqueArray(anyHeader, { maxLength: 3, selector: ([name]) => name }),
    credentials: fc.constantFrom('include' as const, 'include' as const, 'same-origin' as const, 'omit' as const),
    preflight: fc.record({
      status: okOr(201, 206, 299, 300, 301, 302, 304, 307, 400, 401, 403, 404, 405, 407, 500, 503),
      headers: headersOf({
        ...CHECKED,
        'Access-Control-Allow-Methods': ALLOW_METHODS,
        'Access-Control-Allow-Headers': ALLOW_HEADERS,
      }),
    }),
    answer: fc.record({ status: okOr(201, 206, 304, 400, 401, 403, 404, 500, 503), headers: headersOf(CHECKED) }),
  })
  .filter(({ place, target }) => mayAsk(place, target));
