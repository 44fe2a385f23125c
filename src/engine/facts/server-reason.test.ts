import { describe, expect, it } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { explain } from '../explain.ts';
import { factsOf } from '../facts.ts';
import { aCase } from '../rules/a-case.ts';
import { aJwt } from '../rules/a-jwt.ts';
import { serverReason } from './server-reason.ts';

const html = (text: string) => ({ text, mime: 'text/html', truncated: false });
const reasonFor = (sketch: Omit<Parameters<typeof aCase>[0], 'status'>) =>
  serverReason(factsOf(aCase({ status: 403, ...sketch })));

describe('serverReason', () => {
  it.each([
    ['{"error":"Forbidden","message":"Your IP address is not allowed"}', 'Your IP address is not allowed'],
    ['{"errors":[{"message":"Plan \\u201cfree\\u201d has no exports"}]}', 'Plan “free” has no exports'],
    ['{"status":403,"error":"admins_only"}', 'admins_only'],
    ['Admins only', 'Admins only'],
    ['管理者のみ利用できます', '管理者のみ利用できます'],
  ])('quotes %s', (body, text) => {
    expect(reasonFor({ body })?.text).toBe(text);
  });

  it('quotes what a page shows, not its tags', () => {
    const body = html(
      '<html><head><title>403 Forbidden</title><style>p{}</style></head><body><h1>Forbidden</h1>\n<p>You are not <b>on</b> the list.</p></body></html>',
    );
    const reason = reasonFor({ body });
    expect(reason?.text).toBe('You are not on the list.');
    expect(reason?.evidence).toMatchObject({ kind: 'body', text: 'You are not <b>on</b> the list.' });
  });

  it.each([
    'Forbidden',
    '{"error":"Unauthorized","status":401}',
    '{}',
    '',
    '403 Forbidden nginx/1.27.1',
    '{"ok":false}',
  ])('has nothing to quote of %j', (body) => {
    expect(reasonFor({ body })).toBeUndefined();
  });

  it('believes a challenge before the body', () => {
    const response = { 'WWW-Authenticate': 'Bearer error="x", error_description="Outside of office hours"' };
    expect(reasonFor({ response, body: 'Sorry, no' })?.text).toBe('Outside of office hours');
  });

  it('cuts what is long and takes out secrets', () => {
    const token = aJwt({ sub: '1' });
    const cookie = 'abcdefgh-12345678';
    const request = { Authorization: `Bearer ${token}`, Cookie: `sid=${cookie}` };
    const text = reasonFor({ request, body: `No entry for ${token} nor ${cookie}: ${'because '.repeat(60)}` })?.text;
    expect(text).toMatch(/^No entry for redacted nor redacted: because .*…$/);
    expect(text?.length).toBeLessThanOrEqual(161);
  });
});

describe('unexplained', () => {
  const told = (sketch: Parameters<typeof aCase>[0]) => {
    const finding = diagnose(aCase(sketch)).findings.find(({ rule }) => rule === 'unexplained');
    if (!finding) throw new Error('not found');
    return { finding, ...explain(finding, 'en') };
  };

  it('lets the server speak', () => {
    const { verdict, finding } = told({ status: 403, body: '{"message":"Admins only"}' });
    expect(verdict).toBe('`GET /me` was answered 403, and `api.shop.test` says: “Admins only”.');
    expect(finding.evidence[0]).toMatchObject({ kind: 'body', text: 'Admins only' });
  });

  it('leaves a wrong password to the user', () => {
    const { verdict, fix, finding } = told({
      method: 'POST',
      url: 'https://api.shop.test/login',
      status: 401,
      body: '{"error":"Invalid credentials"}',
    });
    expect(verdict).toBe('`api.shop.test` refused the sign-in at `/login`: “Invalid credentials”.');
    expect(finding.who).toEqual(['user']);
    expect(fix).not.toContain('log');
  });
});
