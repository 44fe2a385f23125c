import fc from 'fast-check';

/** Every case has names, hosts and paths of its own, so that many of them can share one jar. */
const NAMES = [
  'k§k',
  'sid-k§k',
  '__Host-k§k',
  '__Secure-k§k',
  '__Http-k§k',
  '__Host-Http-k§k',
  '__host-k§k',
  '__SECURE-k§k',
  '__HostX-k§k',
  'a b k§k',
  '"k§k"',
  'k§k é',
];

const anyPair = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...NAMES).map((name) => `${name}=v`) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.constantFrom(
          '',
          ' v ',
          '"v w"',
          'a=b',
          'a,b',
          'é',
          '\u{1f36a}',
          'a\tb',
          'a\u0001b',
          'a\u007fb',
          '%00',
          '\\',
        ),
      )
      .map(([name, value]) => `${name}=${value}`),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[
        '',
        '=',
        'k§k',
        '=k§k',
        '==k§k',
        ' = k§k',
        '=k§k=',
        '__Host-k§k',
        '=__Secure-k§k',
        '=__Host-k§k=v',
        ' k§k = v ',
        'k§k =',
        '\u0001=k§k',
      ],
    ),
  },
  // Name and value together may have 4096 octets.
  { weight: 1, arbitrary: fc.constantFrom('k§k={4088}', 'k§k={4089}', 'k§k={4090}', '={4096}k§k') },
);

const DOMAINS = [
  '',
  '.',
  '{host}',
  '.{host}',
  '..{host}',
  '{HOST}',
  'c§.site.test',
  'site.test',
  '.test',
  'github.io',
  'co.uk',
];
const MORE_DOMAINS = [
  '{host}.',
  'a.{host}',
  'other.test',
  'localhost',
  '127.0.0.1',
  '0.0.1',
  '1',
  'x{host}',
  '"{host}"',
];
const EXPIRES = [
  'Wed, 21 Oct 2037 07:28:00 GMT',
  'Wed, 21-Oct-37 07:28:00 GMT',
  'Wed Oct 21 07:28:00 2037',
  '21 10 2037 07:28:00',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  'Wed, 31 Feb 2037 07:28:00 GMT',
  '21 Oct 2037 25:28:00',
  '21 Oct 1600 07:28:00',
  '21 Oct 100 07:28:00',
  'Mon, 01 Jan 0001 00:00:00 GMT',
  'Fri, 31 Dec 9999 23:59:59 GMT',
  '21 Oct 2037 07:28:60',
  '21 Oct 99 07:28:00',
  '2037-10-21T07:28:00Z',
  'never',
  '0',
  '',
];

const anyMaxAge = fc
  .constantFrom(
    ...[
      '3600',
      '0',
      '-1',
      '+3600',
      '3600.5',
      'abc',
      '',
      '"3600"',
      '99999999999',
      '999999999999999999999999',
      '-0',
      ' 3600 ',
    ],
  )
  .map((seconds) => `Max-Age=${seconds}`);

const anyAttribute = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Secure', 'Secure', 'secure', 'Secure=false', ' SECURE ') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'SameSite=None',
      'SameSite=Lax',
      'samesite=STRICT',
      'SameSite',
      'SameSite=Foo',
      'SameSite = none ',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...DOMAINS, ...MORE_DOMAINS).map((domain) => `Domain=${domain}`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Path=/',
      'path=/',
      'Path=/a',
      'Path=a',
      'Path',
      'Path=',
      'Path="/"',
      'Path=/a b',
      'Path=/{1023}',
      'Path=/{1024}',
      'Domain={1025}',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('HttpOnly', 'httponly', 'HttpOnly=0') },
  { weight: 1, arbitrary: fc.constantFrom(...EXPIRES).map((date) => `Expires=${date}`) },
  { weight: 1, arbitrary: anyMaxAge },
  { weight: 2, arbitrary: fc.constantFrom('Partitioned', 'partitioned=1') },
  { weight: 1, arbitrary: fc.constantFrom('Priority=High', 'Foo', '=', '', '=Secure', 'Secure Foo', 'a\u0002') },
);

/** Attributes that go together: what is odd about such a line is one thing. */
const soundAttributes = fc
  .record({
    secure: fc.constantFrom('Secure', 'Secure', 'Secure', ''),
    sameSite: fc.constantFrom('SameSite=None', 'SameSite=None', 'SameSite=Lax', 'samesite=STRICT', ''),
    domain: fc.oneof(
      { weight: 2, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constantFrom(...DOMAINS).map((domain) => `Domain=${domain}`) },
    ),
    path: fc.constantFrom(
      '',
      '',
      'Path=/',
      'Path=/',
      'Path=/a',
      'Path=a',
      'Path=/oracle/§/',
      'Path=/{1023}',
      'Path=/{1024}',
    ),
    httpOnly: fc.constantFrom('HttpOnly', ''),
    expires: fc.oneof(
      { weight: 2, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constantFrom(...EXPIRES).map((date) => `Expires=${date}`) },
    ),
    maxAge: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: anyMaxAge }),
    partitioned: fc.constantFrom('Partitioned', '', ''),
  })
  .map((all) => Object.values(all).filter((attribute) => attribute !== ''));

const anyAttributes = fc.oneof(
  { weight: 3, arbitrary: soundAttributes },
  { weight: 2, arbitrary: fc.array(anyAttribute, { maxLength: 5 }) },
);

/**
 * Lines good and bad. `{host}` and `{HOST}` stand for the host that sends it, `{4089}` for as many letters; `§` is the
 * number of the case.
 */
export const anyLine = fc
  .tuple(anyPair, anyAttributes, fc.constantFrom('; ', ';', ' ; '))
  // HTTP trims a field before anybody reads it.
  .map(([pair, attributes, separator]) => [pair, ...attributes].join(separator).replace(/^[ \t]+|[ \t]+$/g, ''));
