import fc from 'fast-check';
import type { CorsCase, Leg, Place } from './case.ts';
import { anyAnswer, anyPreflightAnswer, anyRedirect } from './generate-cors-answers.ts';
import { anyPlace, mayAsk, originIn, ownTarget } from './generate-places.ts';

const anyHeader = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<[string, string]>(
      ['Authorization', 'Bearer x'],
      ['Authorization', 'Bearer x'],
      ['X-A', '1'],
      ['x-b', '2'],
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        'application/json',
        'text/plain;charset=utf-8',
        'text/plain; charset="utf-8"',
        'TEXT/PLAIN ; a',
        'multipart/form-data; boundary=x',
        'application/x-www-form-urlencoded',
        'text/plain, text/plain',
        'text/plainx',
        'text/ plain',
        'text/plain;a=b:c',
        'text',
        '',
        `text/plain;${'a'.repeat(117)}`,
        `text/plain;${'a'.repeat(118)}`,
      )
      .map((value): [string, string] => ['Content-Type', value]),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<[string, string]>(
      ['Accept', 'text/html'],
      ['Accept', 'a:b'],
      ['Accept', 'a\tb'],
      ['Accept', 'a'.repeat(128)],
      ['Accept', 'a'.repeat(129)],
      ['Accept', 'é'],
      ['Accept-Language', 'ja, en-GB;q=0.8, *'],
      ['Accept-Language', 'en_GB'],
      ['Accept-Language', 'a'.repeat(129)],
      ['Content-Language', 'de-DE'],
      ['Content-Language', 'd@'],
      ['Range', 'bytes=0-10'],
      ['Range', 'bytes=0-'],
      ['Range', 'bytes=-10'],
      ['Range', 'bytes=10-0'],
      ['Range', 'bytes=0-1,3-4'],
      ['Range', 'bytes 0-10'],
      ['Range', 'bytes=0 - 10'],
    ),
  },
  {
    weight: 1,
    // Forbidden: the browser drops these, or writes its own.
    arbitrary: fc.constantFrom<[string, string]>(
      ['Cookie', 'a=b'],
      ['Host', 'x.test'],
      ['Origin', 'https://x.test'],
      ['Referer', 'https://x.test'],
      ['Sec-A', '1'],
      ['Proxy-Authorization', 'Basic eA=='],
      ['X-HTTP-Method-Override', 'TRACE'],
      ['X-HTTP-Method-Override', 'PUT'],
      ['Access-Control-Request-Method', 'PUT'],
      ['Date', 'x'],
      ['User-Agent', 'x'],
      ['Cache-Control', 'no-cache'],
      ['Pragma', 'no-cache'],
      ['If-None-Match', '"x"'],
    ),
  },
);

/** So many safelisted values of 128 octets that together they are too long. */
const ALL_FULL = ['Accept', 'Accept-Language', 'Content-Language', 'Content-Type'].flatMap((name) =>
  [0, 1].map((): [string, string] => [name, name === 'Content-Type' ? 'text/plain' : 'a'.repeat(128)]),
);

const anyHeaders = fc.oneof(
  { weight: 20, arbitrary: fc.uniqueArray(anyHeader, { maxLength: 3, selector: ([name]) => name }) },
  { weight: 1, arbitrary: fc.array(anyHeader, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant(ALL_FULL) },
);

const BODILESS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'get']);

const legsIn = (place: Place): fc.Arbitrary<readonly Leg[]> => {
  const own = originIn(place);
  const target = fc
    .oneof(
      { weight: 4, arbitrary: ownTarget },
      { weight: own ? 3 : 0, arbitrary: fc.constant(own ?? 'http://localhost') },
    )
    .filter((each) => mayAsk(place, each));
  const leg = (answer: fc.Arbitrary<Leg['answer']>) => fc.record({ target, preflight: anyPreflightAnswer, answer });
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(leg(anyAnswer)) },
    { weight: 2, arbitrary: fc.tuple(leg(anyRedirect), leg(anyAnswer)) },
    { weight: 2, arbitrary: fc.tuple(leg(anyRedirect), leg(anyRedirect), leg(anyAnswer)) },
  );
};

export const anyCors: fc.Arbitrary<Omit<CorsCase, 'id'>> = anyPlace.chain((place) =>
  fc
    .record({
      kind: fc.constant('cors' as const),
      place: fc.constant(place),
      by: fc.oneof(
        { weight: 12, arbitrary: fc.constant('fetch' as const) },
        { weight: 1, arbitrary: fc.constantFrom('no-cors' as const, 'upload' as const) },
      ),
      method: fc.constantFrom(
        'GET',
        'GET',
        'get',
        'POST',
        'POST',
        'HEAD',
        'PUT',
        'put',
        'DELETE',
        'PATCH',
        'patch',
        'PURGE',
        'OPTIONS',
      ),
      headers: anyHeaders,
      hasBody: fc.boolean(),
      credentials: fc.constantFrom('include' as const, 'same-origin' as const, 'omit' as const),
      legs: legsIn(place),
    })
    .map((of) => ({
      ...of,
      ...(of.by !== 'fetch' && { method: of.hasBody ? 'POST' : 'GET' }),
      // An upload is sent with the user's credentials or as fetch does by default.
      ...(of.by === 'upload' && of.credentials === 'omit' && { credentials: 'same-origin' as const }),
    }))
    .map((of) => ({ ...of, hasBody: of.hasBody && !BODILESS.has(of.method) })),
);
