import fc from 'fast-check';
import type { Answer } from './case.ts';

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

const anyStatus = (...odd: readonly number[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(200, 204) }, { weight: 1, arbitrary: fc.constantFrom(...odd) });

export const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  status: anyStatus(201, 206, 304, 400, 401, 403, 404, 500, 503),
  headers: headersOf(CHECKED),
});

const ANY_LOCATION = mostly(
  ['{next}'],
  [
    '{next u:p@}',
    '{next u@}',
    '{next :p@}',
    '{next @}',
    'http://[',
    'ftp://site.test/',
    'data:text/plain,x',
    '{next}#x',
    '',
  ],
).map((values) => values.slice(0, 1));

/** Says OK to most preflights; another status may come with an address, which browsers do not follow. */
export const anyPreflightAnswer: fc.Arbitrary<Answer> = fc.record({
  status: anyStatus(201, 206, 299, 300, 301, 302, 304, 307, 400, 401, 403, 404, 405, 407, 500, 503),
  headers: headersOf({
    ...CHECKED,
    'Access-Control-Allow-Methods': ALLOW_METHODS,
    'Access-Control-Allow-Headers': ALLOW_HEADERS,
    Location: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: ANY_LOCATION }),
  }),
});

/** An answer that may lead on, mostly with what its own CORS check wants. */
export const anyRedirect: fc.Arbitrary<Answer> = fc.record({
  status: fc.constantFrom(301, 302, 303, 307, 307, 308, 308, 300, 304),
  headers: headersOf({ ...CHECKED, Location: ANY_LOCATION }),
});
