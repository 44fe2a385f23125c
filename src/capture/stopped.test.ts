import { describe, expect, it } from 'vitest';
import { statusOf } from '../engine/case.ts';
import { API, after, casesOf, failed, now, PAGE, PREFLIGHT, received, sent } from './an-event.ts';
import { observationOf } from './har-entry.ts';
import { entriesOf, stateFrom } from './snapshot.ts';

const SITE = 'https://api.shop.test';
const document = { resource: 'main_frame' } as const;

/** What DevTools tells of a call without an answer. */
const observed = (
  url: string,
  error: string | undefined,
  more: { type?: string; method?: string; token?: boolean } = {},
) =>
  ({
    type: 'observed',
    tab: 1,
    observation: observationOf(
      {
        startedDateTime: '',
        request: {
          method: more.method ?? 'GET',
          url,
          headers: [
            { name: 'Referer', value: `${PAGE}/` },
            ...(more.token ? [{ name: 'Authorization', value: 'Bearer x' }] : []),
          ],
        },
        response: { status: 0, statusText: '', headers: [], _error: error },
        _resourceType: more.type ?? 'xhr',
      },
      now(),
    ),
  }) as const;

const urlsOf = (events: Parameters<typeof after>[0]) =>
  casesOf(after(events)).map(({ exchange }) => exchange.hops.map(({ request }) => request.url));

describe('a call that the browser stopped', () => {
  it.each([
    'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
    'net::ERR_UNSAFE_PORT',
    'net::ERR_BLOCKED_BY_ADMINISTRATOR',
    'NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED',
  ])('is a case by the error %s', (error) => {
    const [of] = casesOf(after([failed('1', `${API}/me`, { error })]));
    expect(of && statusOf(of)).toBe('blocked');
    expect(of?.exchange.error).toBe(error);
    expect(casesOf(after([failed('1', `${API}/me`, { error, resource: 'image' })]))).toEqual([]);
  });

  it.each([undefined, 'net::ERR_TIMED_OUT', 'net::ERR_ABORTED'])('is none when it ended by %s', (error) => {
    const events = [sent('1', `${API}/me`), failed('1', `${API}/me`, { error: error ?? 'net::ERR_CONNECTION_RESET' })];
    expect(casesOf(after([...events, observed(`${API}/me`, error)]))).toEqual([]);
  });
});

describe('a call that an extension stopped', () => {
  const error = 'net::ERR_BLOCKED_BY_CLIENT';
  const stopped = (url: string, method = 'GET') => failed('1', url, { error, method });

  it('counts when it goes to its own site, to a server that answered, or changes something', () => {
    expect(casesOf(after([stopped(`${SITE}/ads`)]))).toHaveLength(1);
    expect(casesOf(after([sent('0', `${API}/a`), received('0', `${API}/a`, 200), stopped(`${API}/b`)]))).toHaveLength(
      1,
    );
    expect(casesOf(after([stopped(`${API}/me`, 'PUT')]))).toHaveLength(1);
  });

  it('counts when DevTools shows that it would have carried credentials', () => {
    expect(casesOf(after([stopped(`${API}/me`), observed(`${API}/me`, error)]))).toEqual([]);
    const [of, ...others] = casesOf(after([stopped(`${API}/me`), observed(`${API}/me`, error, { token: true })]));
    expect(others).toEqual([]);
    expect(of?.exchange.error).toBe(error);
    expect(of?.exchange.hops[0]?.request.headersFrom).toBe('devtools');
  });

  it('is one case when both tell of it', () => {
    expect(casesOf(after([stopped(`${SITE}/me`), observed(`${SITE}/me`, error, { token: true })]))).toHaveLength(1);
  });

  it('is none when it is a tracker', () => {
    expect(casesOf(after([stopped('https://ads.test/pixel')]))).toEqual([]);
    expect(casesOf(after([stopped('https://ads.test/pixel', 'POST')]))).toEqual([]);
  });
});

describe('a call that never began', () => {
  const page = received('0', `${PAGE}/`, 200, { 'Content-Security-Policy': "connect-src 'self'" }, document);

  it('is a case by what DevTools saw, with the page and its policy', () => {
    const [of, ...others] = casesOf(after([page, observed(`${API}/me`, '', { token: true })]));
    expect(others).toEqual([]);
    expect(of && statusOf(of)).toBe('blocked');
    expect(of?.exchange).toMatchObject({ initiator: PAGE, documents: [`${PAGE}/`], type: 'xmlhttprequest' });
    expect(of?.exchange.error).toBeUndefined();
    expect(of?.exchange.hops[0]?.request.headers).toContainEqual({ name: 'Authorization', value: 'Bearer x' });
    expect(of?.policies).toEqual([{ url: `${PAGE}/`, fields: ["connect-src 'self'"] }]);
  });

  it('knows the policy of the page after the worker was stopped', () => {
    const stored = JSON.parse(JSON.stringify(Object.fromEntries(entriesOf(after([page])))));
    const [of] = casesOf(after([observed(`${API}/me`, '')], stateFrom(stored)));
    expect(of?.policies?.[0]?.fields).toEqual(["connect-src 'self'"]);
  });

  it('is a case each time, also within a moment', () => {
    expect(casesOf(after([page, observed(`${API}/me`, ''), observed(`${API}/me`, '')]))).toHaveLength(2);
  });

  it('is a case when its scheme is none that browsers ask', () => {
    expect(urlsOf([page, observed('localhost:3000/me', 'net::ERR_FAILED')])).toEqual([['localhost:3000/me']]);
  });

  it('goes on from the redirect that led to it', () => {
    const redirect = [
      sent('1', `${PAGE}/login`),
      received('1', `${PAGE}/login`, 302, { Location: 'myapp://callback' }),
    ];
    expect(urlsOf([...redirect, observed('myapp://callback', 'net::ERR_FAILED', { type: 'fetch' })])).toEqual([
      [`${PAGE}/login`, 'myapp://callback'],
    ]);
  });

  it('is none when it is an image, data, or under way', () => {
    expect(casesOf(after([page, observed(`${API}/me`, '', { type: 'image' })]))).toEqual([]);
    expect(casesOf(after([page, observed('data:,x', '')]))).toEqual([]);
    expect(casesOf(after([page, sent('1', `${API}/me`), observed(`${API}/me`, '')]))).toEqual([]);
  });

  it('leaves a policy out that is too long to be kept', () => {
    const long = received('0', `${PAGE}/`, 200, { 'Content-Security-Policy': 'a '.repeat(5_000) }, document);
    const [of] = casesOf(after([long, observed(`${API}/me`, '')]));
    expect(of?.policies).toEqual([{ url: `${PAGE}/`, fields: [] }]);
  });
});

describe('a redirect that is not followed', () => {
  const aborted = { error: 'net::ERR_ABORTED' };
  const asked = (to: string, headers: Record<string, string> = {}, status = 307) => [
    sent('1', `${SITE}/me`, headers, { method: 'POST' }),
    received('1', `${SITE}/me`, status, { Location: to }, { method: 'POST' }),
    failed('1', `${SITE}/me`, { ...aborted, method: 'POST' }),
  ];

  it('leads to a leg that was never sent, when it is mixed content (Chromium)', () => {
    const [of] = casesOf(after(asked('http://api.shop.test/me/')));
    expect(of && statusOf(of)).toBe('blocked');
    expect(of?.exchange.hops.map(({ request }) => [request.method, request.url])).toEqual([
      ['POST', `${SITE}/me`],
      ['POST', 'http://api.shop.test/me/'],
    ]);
    const [found] = casesOf(after(asked('http://api.shop.test/me/', {}, 302)));
    expect(found?.exchange.hops[1]?.request.method).toBe('GET');
  });

  it('is told of its second leg, when it is mixed content (Firefox)', () => {
    const to = 'http://api.shop.test/me/';
    const [of] = casesOf(
      after([
        sent('1', `${SITE}/me`),
        received('1', `${SITE}/me`, 307, { Location: to }),
        failed('1', to, { error: 'NS_ERROR_UNEXPECTED' }),
      ]),
    );
    expect(of?.exchange.hops[1]?.request.url).toBe(to);
  });

  it('is a case when the request may not leave its origin', () => {
    expect(casesOf(after(asked(`${API}/me`, { 'Sec-Fetch-Mode': 'same-origin' })))).toHaveLength(1);
  });

  it('is a case when the page has a policy, which may forbid it', () => {
    const page = received('0', `${PAGE}/`, 200, { 'Content-Security-Policy': "connect-src 'self'" }, document);
    expect(casesOf(after([page, ...asked(`${API}/me`)]))).toHaveLength(1);
  });

  it('is none when the page gave it up', () => {
    expect(casesOf(after(asked(`${API}/me`)))).toEqual([]);
    expect(casesOf(after(asked('http://127.0.0.1:3000/me')))).toEqual([]);
    const policy = received('0', `${PAGE}/`, 200, { 'Content-Security-Policy': "connect-src 'self'" }, document);
    const waiting = asked(`${API}/me`).slice(0, 2);
    expect(casesOf(after([policy, ...waiting, failed('1', `${API}/me`, aborted)]))).toEqual([]);
  });
});

describe('a preflight without an answer', () => {
  const options = { method: 'OPTIONS' };

  it('takes its error from DevTools, to which alone Chromium tells it', () => {
    const error = 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS';
    const held = [
      sent('2', `${API}/me`, PREFLIGHT, options),
      failed('2', `${API}/me`, options),
      failed('1', `${API}/me`),
    ];
    const { observation } = observed(`${API}/me`, error, { type: 'preflight', method: 'OPTIONS' });
    const headers = [{ name: 'Access-Control-Request-Method', value: 'GET' }];
    const preflight = { ...observation, request: { ...observation.request, headers } };
    const [of] = casesOf(after([...held, { type: 'observed', tab: 1, observation: preflight }]));
    expect(of?.preflight?.error).toBe(error);
    expect(of?.exchange.error).toBe('net::ERR_FAILED');
  });
});
