import { describe, expect, it } from 'vitest';
import { diagnose } from './diagnose.ts';
import { exportOf } from './export.ts';
import type { Evidence, Finding } from './finding.ts';
import { aCase } from './rules/a-case.ts';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJib2IifQ.c2lnbmF0dXJlLW9mLWJvYg';

const SECRETS = [
  'c2lnbmF0dXJlLW9mLWJvYg',
  'session-secret-1',
  'session-secret-2',
  'jar-secret-value',
  'key-in-a-header',
  'key-in-the-query',
  'token-in-the-body',
  'password-in-a-form',
  'dXNlcjpwYXNz',
];

const full = aCase({
  method: 'POST',
  url: 'https://api.shop.test/me?api_key=key-in-the-query&page=2',
  request: {
    AUTHORIZATION: `Bearer ${JWT}`,
    'proxy-authorization': 'Basic dXNlcjpwYXNz',
    'X-API-KEY': 'key-in-a-header',
    cookie: 'theme=dark; sid=session-secret-1',
  },
  requestBody: 'user=bob&password=password-in-a-form',
  status: 401,
  response: { 'SET-cookie': ['sid=session-secret-2; Path=/', 'a=session-secret-1'] },
  body: '{"token":"token-in-the-body","message":"session-secret-1 is unknown"}',
  more: {
    jar: [
      {
        name: 'sid',
        value: 'jar-secret-value',
        domain: 'api.shop.test',
        hostOnly: true,
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'lax',
      },
    ],
  },
});

const findingWith = (...evidence: [Evidence, ...Evidence[]]): Finding => ({
  rule: 'unexplained',
  severity: 'blocking',
  confidence: 'possible',
  who: ['api'],
  text: 'found',
  values: { method: 'GET', path: '/jar-secret-value', status: '401', host: 'h', time: { instant: 0 } },
  evidence,
});

const exported = (finding: Finding) =>
  exportOf([{ of: full, diagnosis: { ...diagnose(full), findings: [finding] } }], {
    exportedAt: 0,
    browser: 'Chromium 156',
    locale: 'en',
    isoOf: (instant) => new Date(instant).toISOString(),
  });

describe('an export', () => {
  it('has the shape of the contract', () => {
    const { cases, ...head } = exported(findingWith({ kind: 'status', of: 'response', status: 401 }));
    expect(head).toEqual({ schema: 1, exportedAt: '1970-01-01T00:00:00.000Z', browser: 'Chromium 156' });
    expect(cases).toMatchObject([
      { id: '1', method: 'POST', status: 401, startedAt: '2026-11-20T09:59:59.900Z', notAssessed: expect.any(Array) },
    ]);
    expect(cases[0]?.url).toBe('https://api.shop.test/me?api_key=redacted&page=2');
  });

  it('holds no secret, whatever the evidence points at', () => {
    const { request, response } = full.exchange.hops[0] ?? {};
    const headers = [...(request?.headers ?? []), ...(response?.headers ?? [])];
    const cookie = full.jar?.[0];
    if (!cookie || !response?.body || !request) throw new Error('the case is full');
    const text = JSON.stringify(
      exported(
        findingWith(
          { kind: 'cookie', cookie, attribute: 'SameSite', needed: 'None' },
          { kind: 'url', url: request.url, marks: [] },
          { kind: 'body', of: 'response', text: response.body.text, marks: [{ start: 0, end: 60 }] },
          {
            kind: 'set-cookie',
            url: request.url,
            line: 'sid=session-secret-2; Path=/',
            marks: [{ start: 0, end: 20 }],
          },
          ...headers.map((header): Evidence => ({ kind: 'header', of: 'request', ...header, marks: [] })),
        ),
      ),
    );
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    expect(text).toContain('eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJib2IifQ.redacted');
  });

  it('moves the marks to where they now stand', () => {
    const value = 'a=session-secret-1; b=x';
    const [evidence] =
      exported(findingWith({ kind: 'header', of: 'request', name: 'Cookie', value, marks: [{ start: 20, end: 21 }] }))
        .cases[0]?.findings[0]?.evidence ?? [];
    expect(evidence).toMatchObject({ value: 'a=redacted; b=redacted', marks: [{ start: 12, end: 13 }] });
  });
});
