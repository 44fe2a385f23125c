import { describe, expect, it } from 'vitest';
import { statusOf } from '../engine/case.ts';
import { API, after, casesOf, context, failed, now, PAGE, PREFLIGHT, received, sent } from './an-event.ts';
import type { RecorderEvent } from './events.ts';
import { record } from './recorder.ts';
import { difference, entriesOf, stateFrom } from './snapshot.ts';
import { LIMITS, type State } from './state.ts';

describe('an answer', () => {
  it('of 401 is a case with the headers as they were sent', () => {
    const [of] = casesOf(
      after([sent('1', `${API}/me`, { Authorization: 'Bearer x' }), received('1', `${API}/me`, 401, { Date: 'now' })]),
    );
    expect(of && statusOf(of)).toBe(401);
    expect(of?.exchange.hops).toHaveLength(1);
    expect(of?.exchange.hops[0]?.request.headers).toEqual([{ name: 'Authorization', value: 'Bearer x' }]);
  });

  it.each([403, 407, 419, 431, 440])('of %i is a case', (status) => {
    expect(casesOf(after([sent('1', `${API}/me`), received('1', `${API}/me`, status)]))).toHaveLength(1);
  });

  it.each([200, 204, 304, 400, 404, 422, 500])('of %i is none', (status) => {
    expect(casesOf(after([sent('1', `${API}/me`), received('1', `${API}/me`, status)]))).toEqual([]);
  });

  it('of 400 is a case when a token endpoint gives it', () => {
    const post = { method: 'POST' };
    const at = (url: string) => casesOf(after([sent('1', url, {}, post), received('1', url, 400, {}, post)]));
    expect(at(`${API}/oauth2/v2.0/token`)).toHaveLength(1);
    expect(at(`${API}/realms/shop/protocol/openid-connect/token`)).toHaveLength(1);
    expect(at(`${API}/csrf-token`)).toEqual([]);
  });

  it('of 400 is a case when it is about credentials', () => {
    const challenge = { 'www-authenticate': 'Bearer error="invalid_request"' };
    expect(casesOf(after([sent('1', `${API}/me`), received('1', `${API}/me`, 400, challenge)]))).toHaveLength(1);
    const page = `${API}/authorize?client_id=shop&response_type=code`;
    expect(casesOf(after([sent('1', page), received('1', page, 400)]))).toHaveLength(1);
  });

  it('of 200 is a case when an authorization server sent an error back to it', () => {
    const frame = { resource: 'sub_frame', frame: 7, parentFrame: 0 } as const;
    const asked = `${API}/authorize?client_id=shop&response_type=code&prompt=none&state=s`;
    const silent = (location: string) =>
      after([
        sent('1', asked, {}, frame),
        received('1', asked, 302, { location }, frame),
        sent('1', location, {}, frame),
        received('1', location, 200, {}, frame),
        { ...context('1', location, frame), type: 'completed', status: 200 },
      ]);
    expect(casesOf(silent(`${PAGE}/silent?error=login_required&state=s`))).toHaveLength(1);
    expect(casesOf(silent(`${PAGE}/silent?code=c&state=s`))).toEqual([]);
  });

  it('to a request whose beginning nobody saw says so', () => {
    const [of] = casesOf(after([received('1', `${API}/me`, 401)]));
    expect(of?.unseen.request).toBe('recording-began-later');
    expect(of?.exchange.hops[0]?.request.headers).toBeUndefined();
  });
});

describe('a redirect', () => {
  it('keeps every leg, each with its own headers', () => {
    const [of] = casesOf(
      after([
        sent('1', `${PAGE}/me`, { Authorization: 'Bearer x' }),
        received('1', `${PAGE}/me`, 302, { Location: `${API}/me` }),
        sent('1', `${API}/me`, { Origin: 'null' }),
        received('1', `${API}/me`, 401),
      ]),
    );
    expect(of?.exchange.hops.map(({ request, response }) => [request.url, response?.status])).toEqual([
      [`${PAGE}/me`, 302],
      [`${API}/me`, 401],
    ]);
  });
});

describe('an authentication handshake', () => {
  it('is no failure when its second leg succeeds', () => {
    const first = [sent('1', `${PAGE}/me`), received('1', `${PAGE}/me`, 401, { 'WWW-Authenticate': 'Negotiate' })];
    expect(casesOf(after(first))).toHaveLength(1);
    const second = [sent('1', `${PAGE}/me`, { Authorization: 'Negotiate x' }), received('1', `${PAGE}/me`, 200)];
    expect(casesOf(after([...first, ...second]))).toEqual([]);
  });

  it('whose second leg only its end tells is no failure', () => {
    const begun = after([
      sent('1', `${PAGE}/me`),
      received('1', `${PAGE}/me`, 401, { 'WWW-Authenticate': 'Basic realm="x"' }),
    ]);
    const ended = (status: number) => after([{ ...context('1', `${PAGE}/me`), type: 'completed', status }], begun);
    expect(casesOf(ended(200))).toEqual([]);
    expect(casesOf(ended(401))).toHaveLength(1);
  });

  it('that fails again is one case of two legs', () => {
    const cases = casesOf(
      after([
        sent('1', `${PAGE}/me`),
        received('1', `${PAGE}/me`, 401),
        sent('1', `${PAGE}/me`, { Authorization: 'Basic x' }),
        received('1', `${PAGE}/me`, 401),
      ]),
    );
    expect(cases.map(({ exchange }) => exchange.hops.length)).toEqual([2]);
  });
});

describe('CORS', () => {
  const options = { method: 'OPTIONS' };

  it('pairs a failed preflight with the request that never left (Chromium)', () => {
    const [of, ...others] = casesOf(
      after([
        sent('2', `${API}/me`, PREFLIGHT, options),
        received('2', `${API}/me`, 401, {}, options),
        failed('1', `${API}/me`),
      ]),
    );
    expect(others).toEqual([]);
    expect(of && statusOf(of)).toBe('blocked');
    expect(of?.preflight?.hops[0]?.response?.status).toBe(401);
    expect(of?.unseen.request).toBe('never-sent');
  });

  it('pairs a failed preflight with the request that seemed to leave (Firefox)', () => {
    const error = { error: 'NS_ERROR_DOM_BAD_URI' };
    const [of, ...others] = casesOf(
      after([
        sent('1', `${API}/me`, { Authorization: 'Bearer x' }),
        sent('2', `${API}/me`, PREFLIGHT, options),
        received('2', `${API}/me`, 401, {}, options),
        failed('2', `${API}/me`, { ...options, ...error }),
        failed('1', `${API}/me`, error),
      ]),
    );
    expect(others).toEqual([]);
    expect(of && statusOf(of)).toBe('blocked');
    expect(of?.preflight?.id).toBe('2');
  });

  it.each(['net::ERR_CONNECTION_REFUSED', 'net::ERR_NAME_NOT_RESOLVED', 'net::ERR_EMPTY_RESPONSE'])(
    'pairs a preflight that met %s with the request that it held back (Chromium)',
    (error) => {
      const [of, ...others] = casesOf(
        after([
          sent('2', `${API}/me`, PREFLIGHT, options),
          failed('2', `${API}/me`, options),
          failed('1', `${API}/me`, { error }),
        ]),
      );
      expect(others).toEqual([]);
      expect(of && statusOf(of)).toBe('blocked');
      expect(of?.exchange.error).toBe(error);
      expect(of?.preflight?.id).toBe('2');
      expect(of?.unseen.request).toBe('never-sent');
    },
  );

  it('pairs a preflight that met a network error with the request that seemed to leave (Firefox)', () => {
    const [of] = casesOf(
      after([
        sent('1', `${API}/me`),
        sent('2', `${API}/me`, PREFLIGHT, options),
        failed('2', `${API}/me`, { ...options, error: 'NS_ERROR_CONNECTION_REFUSED' }),
        failed('1', `${API}/me`, { error: 'NS_ERROR_DOM_BAD_URI' }),
      ]),
    );
    expect(of?.preflight?.error).toBe('NS_ERROR_CONNECTION_REFUSED');
  });

  it.each(['net::ERR_ABORTED', 'net::ERR_INTERNET_DISCONNECTED', 'NS_BINDING_ABORTED'])(
    'has nothing to do with a preflight that %s ended',
    (error) => {
      const asked = sent('2', `${API}/me`, PREFLIGHT, options);
      const ended = failed('1', `${API}/me`, { error });
      expect(casesOf(after([asked, ended, failed('2', `${API}/me`, options)]))).toEqual([]);
      expect(casesOf(after([asked, failed('2', `${API}/me`, { ...options, error }), ended]))).toEqual([]);
    },
  );

  it('has nothing to do with a request that failed after its preflight, or without one', () => {
    const refused = { error: 'net::ERR_CONNECTION_REFUSED' };
    const held = [sent('2', `${API}/me`, PREFLIGHT, options), failed('2', `${API}/me`, options)];
    const allowed = [sent('2', `${API}/me`, PREFLIGHT, options), received('2', `${API}/me`, 204, {}, options)];
    expect(casesOf(after([...allowed, sent('1', `${API}/me`), failed('1', `${API}/me`, refused)]))).toEqual([]);
    expect(casesOf(after([...held, sent('3', `${API}/me`), failed('3', `${API}/me`, refused)]))).toEqual([]);
  });

  it('knows the leg after a redirect that was never sent, because its preflight failed', () => {
    const put = { method: 'PUT' };
    const preflight = { ...PREFLIGHT, 'Access-Control-Request-Method': 'PUT' };
    const [of] = casesOf(
      after([
        sent('1', `${PAGE}/items`, {}, put),
        received('1', `${PAGE}/items`, 307, { Location: `${API}/items` }, put),
        sent('2', `${API}/items`, preflight, options),
        received('2', `${API}/items`, 204, {}, options),
        failed('1', `${API}/items`, put),
      ]),
    );
    expect(of && statusOf(of)).toBe('blocked');
    expect(of?.exchange.hops.map(({ request, response }) => [request.url, response?.status])).toEqual([
      [`${PAGE}/items`, 307],
      [`${API}/items`, undefined],
    ]);
    expect(of?.preflight?.id).toBe('2');
  });

  it('tells that the page did not get an answer that came', () => {
    const [of] = casesOf(after([sent('1', `${API}/me`), received('1', `${API}/me`, 401), failed('1', `${API}/me`)]));
    expect(of && statusOf(of)).toBe('blocked');
    expect(of?.exchange.hops[0]?.response?.status).toBe(401);
  });

  it('remembers a failure that came before the last good answer of an endpoint, and no later one', () => {
    const asked = (id: string, status: number) => [sent(id, `${API}/me`), received(id, `${API}/me`, status)];
    const cases = casesOf(after([...asked('1', 401), ...asked('2', 200), ...asked('3', 401), ...asked('4', 401)]));
    expect(cases.map(({ refusedBefore }) => refusedBefore?.id)).toEqual([undefined, '1', '1']);
  });

  it('tells that the page did not get a good answer', () => {
    const [of] = casesOf(after([sent('1', `${API}/me`), received('1', `${API}/me`, 200), failed('1', `${API}/me`)]));
    expect(of && statusOf(of)).toBe('blocked');
    expect(of?.lastGood).toBeUndefined();
  });

  it('has nothing to do with the same origin, other errors and navigations', () => {
    expect(casesOf(after([failed('1', `${PAGE}/me`)]))).toEqual([]);
    expect(casesOf(after([failed('1', `${API}/me`, { error: 'net::ERR_CONNECTION_REFUSED' })]))).toEqual([]);
    expect(casesOf(after([failed('1', `${API}/me`, { resource: 'main_frame' })]))).toEqual([]);
  });

  it.each([
    [200, PAGE, `${API}/other`],
    [404, '*', `${API}/other`],
    [200, 'https://elsewhere.test', undefined],
  ])('remembers an answer of the server (%i) that allowed %s', (status, allowed, url) => {
    const [of] = casesOf(
      after([
        sent('1', `${API}/other`),
        received('1', `${API}/other`, status, { 'access-control-allow-origin': allowed }),
        sent('2', `${API}/me`),
        received('2', `${API}/me`, 401),
      ]),
    );
    expect(of?.allowedBefore?.hops[0]?.request.url).toBe(url);
  });

  it('remembers an answer that allowed another page, when this one is allowed as well', () => {
    const admin = { initiator: 'https://admin.shop.test' };
    const [of] = casesOf(
      after([
        sent('1', `${API}/me`, {}, admin),
        received('1', `${API}/me`, 200, { 'access-control-allow-origin': admin.initiator }, admin),
        sent('2', `${API}/me`),
        received('2', `${API}/me`, 401, { 'access-control-allow-origin': PAGE }),
      ]),
    );
    expect(of?.allowedBefore?.initiator).toBe(admin.initiator);
  });
});

describe('a proxy', () => {
  it('that wants a sign-in is a case, although its 407 is not to be seen', () => {
    const error = 'net::ERR_UNEXPECTED_PROXY_AUTH';
    const [of] = casesOf(after([sent('1', `${PAGE}/me`), failed('1', `${PAGE}/me`, { error })]));
    expect(of && statusOf(of)).toBe('blocked');
    expect(of?.exchange.error).toBe(error);
  });
});

describe('what is around a failure', () => {
  it('holds the Set-Cookie lines of the site, and not those of others', () => {
    const [of] = casesOf(
      after([
        sent('1', `${API}/login`),
        received('1', `${API}/login`, 200, { 'set-cookie': 'sid=1' }),
        sent('2', 'https://ads.test/pixel'),
        received('2', 'https://ads.test/pixel', 200, { 'Set-Cookie': 'track=1' }),
        sent('3', `${API}/me`),
        received('3', `${API}/me`, 401),
      ]),
    );
    expect(of?.setCookies.map(({ line, url }) => [line, url])).toEqual([['sid=1', `${API}/login`]]);
  });

  it('holds the documents from the frame up to the page', () => {
    const [of] = casesOf(
      after([
        received('1', `${PAGE}/`, 200, {}, { resource: 'main_frame' }),
        received('2', 'https://frame.test/', 200, {}, { resource: 'sub_frame', frame: 7, parentFrame: 0 }),
        received('3', `${API}/me`, 401, {}, { frame: 7, parentFrame: 0 }),
      ]),
    );
    expect(of?.exchange.documents).toEqual(['https://frame.test/', `${PAGE}/`]);
  });

  it('takes the jar when it was read', () => {
    const state = after([received('1', `${API}/me`, 401)]);
    const [before] = casesOf(state);
    const [of] = casesOf(
      after([{ type: 'jar-read', tab: 1, caseId: before?.id ?? '', jar: [], page: `${PAGE}/home` }], state),
    );
    expect(before?.unseen.jar).toBe('not-readable');
    expect(of?.jar).toEqual([]);
    expect(of?.unseen.jar).toBeUndefined();
    expect(of?.exchange.documents).toEqual([`${PAGE}/home`]);
  });

  it.each(['before', 'after'] as const)('takes what DevTools saw, when it comes %s the failure', (order) => {
    const begun = after([sent('1', `${API}/me`)]);
    const answered: RecorderEvent = received('1', `${API}/me`, 401);
    const observed: RecorderEvent = {
      type: 'observed',
      tab: 1,
      observation: {
        request: { method: 'GET', url: `${API}/me`, sentAt: now(), headers: [] },
        response: {
          status: 401,
          statusText: '',
          headers: [],
          receivedAt: now(),
          body: { text: 'jwt expired', mime: 'text/plain', truncated: false },
        },
      },
    };
    const [of] = casesOf(after(order === 'before' ? [observed, answered] : [answered, observed], begun));
    expect(of?.exchange.hops[0]?.response?.body?.text).toBe('jwt expired');
    expect(of?.unseen.body).toBeUndefined();
  });

  it('counts a refusal of another status when DevTools shows that it is about credentials', () => {
    const post = { method: 'POST' };
    const answered = after([sent('1', `${PAGE}/orders`, {}, post), received('1', `${PAGE}/orders`, 422, {}, post)]);
    const observed = (text: string): RecorderEvent => ({
      type: 'observed',
      tab: 1,
      observation: {
        request: { method: 'POST', url: `${PAGE}/orders`, sentAt: now() },
        response: {
          status: 422,
          statusText: '',
          headers: [],
          receivedAt: now(),
          body: { text, mime: 'text/html', truncated: false },
        },
      },
    });
    const rails = 'ActionController::InvalidAuthenticityToken';
    const [of] = casesOf(after([observed(rails)], answered));
    expect(of?.exchange.hops[0]?.response?.body?.text).toBe(rails);
    expect(casesOf(after([observed('Request Header Or Cookie Too Large')], answered))).toHaveLength(1);
    expect(casesOf(after([observed('Name is too short')], answered))).toEqual([]);
  });

  it('holds the tokens that the page was given, when DevTools saw them', () => {
    const [post, token] = [{ method: 'POST' }, `${API}/oauth/token`];
    const granted = after([sent('1', token, {}, post), received('1', token, 200, {}, post)]);
    const body = { text: '{"access_token":"new"}', mime: 'application/json', truncated: false };
    const observed: RecorderEvent = {
      type: 'observed',
      tab: 1,
      observation: {
        request: { method: 'POST', url: token, sentAt: now() },
        response: { status: 200, statusText: '', headers: [], receivedAt: now(), body },
      },
    };
    const [of] = casesOf(after([observed, sent('2', `${API}/me`), received('2', `${API}/me`, 401)], granted));
    expect(of?.tokenExchanges[0]?.hops[0]?.response?.body).toEqual(body);
  });

  it('tells a case of the grant before it, although DevTools was late', () => {
    const [post, token] = [{ method: 'POST' }, `${API}/oauth/token`];
    const seen = (text: string, at: number): RecorderEvent => ({
      type: 'observed',
      tab: 1,
      observation: {
        request: { method: 'POST', url: token, sentAt: at, body: { text, mime: '', truncated: false } },
        response: { status: 200, statusText: '', headers: [], receivedAt: at },
      },
    });
    const first = after([sent('1', token, {}, post), received('1', token, 200, {}, post)]);
    const firstAt = now();
    const second = after([sent('2', token, {}, post), received('2', token, 200, {}, post)], first);
    const refused = after([sent('3', `${API}/me`), received('3', `${API}/me`, 401)], second);
    const [of] = casesOf(
      after([seen('grant_type=authorization_code', firstAt), seen('grant_type=refresh_token', now())], refused),
    );
    expect(of?.tokenExchanges.map(({ hops }) => hops[0]?.request.body?.text)).toEqual([
      'grant_type=authorization_code',
      'grant_type=refresh_token',
    ]);
  });

  it('takes the headers that a blocked request would have carried', () => {
    const headers = [{ name: 'Authorization', value: 'Bearer x' }];
    const [of] = casesOf(
      after([
        failed('1', `${API}/me`),
        {
          type: 'observed',
          tab: 1,
          observation: {
            request: { method: 'GET', url: `${API}/me`, sentAt: now(), headers },
            error: 'net::ERR_FAILED',
          },
        },
      ]),
    );
    expect(of?.exchange.hops[0]?.request).toMatchObject({ headers, headersFrom: 'devtools' });
    expect(of?.unseen.request).toBeUndefined();
  });
});

describe('the list of a tab', () => {
  const failure = [received('1', `${API}/me`, 401)];
  const navigation = received('9', `${PAGE}/next`, 200, {}, { resource: 'main_frame' });

  it('is emptied by a new page, unless the log is preserved', () => {
    expect(casesOf(after([...failure, navigation]))).toEqual([]);
    expect(casesOf(after([{ type: 'preserve-log', tab: 1, on: true }, ...failure, navigation]))).toHaveLength(1);
  });

  it('stays when a navigation brings no page', () => {
    expect(casesOf(after([...failure, { ...navigation, status: 204 }]))).toHaveLength(1);
  });

  it('begins with the page itself when that is refused', () => {
    expect(casesOf(after([...failure, { ...navigation, status: 401 }]))).toHaveLength(1);
  });

  it('takes nothing while the recording is off', () => {
    expect(casesOf(after([{ type: 'recording', tab: 1, on: false }, ...failure]))).toEqual([]);
  });

  it('is bounded, and says how many were let go', () => {
    const many = Array.from({ length: LIMITS.cases + 3 }, (_, index) => received(String(index), `${API}/me`, 401));
    const state = after(many);
    expect(casesOf(state)).toHaveLength(LIMITS.cases);
    expect(state['1']?.dropped).toBe(3);
  });

  it('lets its older half go when the store is full', () => {
    const state = after(['1', '2', '3'].map((id) => received(id, `${API}/me`, 401)));
    const relieved = after([{ type: 'store-full' }], state);
    expect(casesOf(relieved).map(({ exchange }) => exchange.id)).toEqual(['3']);
    expect(relieved['1']?.dropped).toBe(2);
    expect(after([{ type: 'store-full' }])).toEqual({});
  });

  it('goes with its tab', () => {
    expect(after([...failure, { type: 'tab-closed', tab: 1 }])).toEqual({});
  });
});

describe('a stopped worker', () => {
  const restarted = (state: State) => stateFrom(JSON.parse(JSON.stringify(Object.fromEntries(entriesOf(state)))));

  it('finds its cases again, in order', () => {
    const state = after(['8', '9', '10', '11'].map((id) => received(id, `${API}/me`, 401)));
    expect(casesOf(restarted(state)).map(({ exchange }) => exchange.id)).toEqual(['8', '9', '10', '11']);
    expect(casesOf(restarted(state))).toEqual(casesOf(state));
  });

  it('knows the headers of a request that was open when it stopped', () => {
    const state = restarted(after([sent('1', `${API}/me`, { Authorization: 'Bearer x' })]));
    const [of] = casesOf(after([received('1', `${API}/me`, 401)], state));
    expect(of?.exchange.hops[0]?.request.headers).toEqual([{ name: 'Authorization', value: 'Bearer x' }]);
  });

  it('puts away only what changed', () => {
    const before = after([received('1', `${API}/me`, 401)]);
    const next = record(before, sent('2', `${API}/other`));
    const { set, remove } = difference(entriesOf(before), entriesOf(next));
    expect(Object.keys(set)).toEqual(['1\nopen\n2']);
    expect(remove).toEqual([]);
  });
});
