import { describe, expect, it } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { factsOf } from '../facts.ts';
import { aCase, NOW } from '../rules/a-case.ts';
import { aCookie } from '../rules/a-cookie.ts';
import { aJwt } from '../rules/a-jwt.ts';
import { pageCall } from './page-call.ts';
import refreshToken from './refresh-token.ts';
import requestScope from './request-scope.ts';
import { snippetsFor } from './snippets.ts';

type Sketch = Parameters<typeof aCase>[0];

/** The snippet for the page of the first finding. */
function pageCodeOf(sketch: Sketch, stack = 'page'): string | undefined {
  const facts = factsOf(aCase(sketch));
  const [finding] = diagnose(facts.case).findings;
  if (!finding) throw new Error('no finding');
  return snippetsFor(finding, facts).find((each) => each.stack === stack)?.code.text;
}

const challenged = { status: 401, response: { 'WWW-Authenticate': 'Bearer' } };

describe('the page’s call', () => {
  it('names the secrets of an address instead of showing them', () => {
    const url = 'https://api.shop.test/me?page=2&client_secret=Kz8mXK1EalYznwHL&x=1';
    const code = pageCall(factsOf(aCase({ status: 401, url })), {}).text;
    expect(code).toContain('fetch("https://api.shop.test/me?page=2&client_secret=" + clientSecret + "&x=1"');
    expect(code).not.toContain('Kz8mXK1EalYznwHL');
  });

  it('keeps what the page itself set on the request', () => {
    const code = pageCodeOf({
      ...challenged,
      method: 'PUT',
      request: {
        Accept: '*/*',
        'User-Agent': 'x',
        'Content-Type': 'application/json',
        'X-Tenant': 'a',
        'X-CSRF-Token': 's3cr3t',
        'Sec-Fetch-Mode': 'cors',
      },
    });
    expect(code).toBe(`await fetch("https://api.shop.test/me", {
  method: "PUT",
  headers: {
    Authorization: "Bearer " + accessToken,
    "Content-Type": "application/json",
    "X-Tenant": "a",
    "X-CSRF-Token": xCsrfToken,
  },
  body,
});`);
  });

  it('leaves the boundary of a form to the browser', () => {
    const request = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const code = pageCodeOf({ ...challenged, method: 'POST', request });
    expect(code).toContain('body,');
    expect(code).not.toContain('Content-Type');
  });

  it('has no user and password in its address, because fetch throws on them', () => {
    const code = pageCodeOf({ ...challenged, url: 'https://ada:s3cr3t@api.shop.test/me?to=a@b' });
    expect(code).toContain('"https://api.shop.test/me?to=a@b"');
  });

  it.each(['Digest realm="cam", nonce="5f3a"', 'Negotiate'])('is not given where it cannot work: %s', (challenge) => {
    const sketch = {
      status: 401,
      request: { Authorization: 'Bearer abc' },
      response: { 'WWW-Authenticate': challenge },
    };
    expect(pageCodeOf(sketch)).toBeUndefined();
    expect(pageCodeOf(sketch, 'axios')).toBeUndefined();
  });

  it('takes the scheme that a page can write', () => {
    const response = { 'WWW-Authenticate': 'Digest realm="cam", nonce="5f3a", Basic realm="cam"' };
    expect(pageCodeOf({ status: 401, response })).toContain('"Basic " + btoa');
  });

  it('opens an EventSource with credentials', () => {
    const sketch = {
      page: 'https://app.example/',
      request: { Origin: 'https://app.example', Accept: 'text/event-stream', 'Sec-Fetch-Site': 'cross-site' },
      status: 401,
      response: { 'Access-Control-Allow-Origin': '*' },
      more: { jar: [aCookie({})] },
    };
    expect(pageCodeOf(sketch)).toBe(
      'const events = new EventSource("https://api.shop.test/me", { withCredentials: true });',
    );
    expect(pageCodeOf(sketch, 'axios')).toBeUndefined();
  });
});

describe('refresh-token', () => {
  const token = aJwt({ exp: NOW / 1000 - 60 });
  const codeFor = (sketch: Sketch) => refreshToken.snippets.page?.(factsOf(aCase(sketch)))?.text;

  it('renews at the status of the case, under the scheme of the request', () => {
    const code = codeFor({ status: 403, request: { Authorization: `JWT ${token}` } });
    expect(code).toContain('response.status === 403');
    expect(code).toContain('headers.set("Authorization", "JWT " + token)');
  });

  it('leaves a token in a cookie to the server', () => {
    const code = codeFor({ status: 401, request: { Cookie: `theme=dark; access_token=${token}` } });
    expect(code).not.toContain('Authorization');
    expect(code).toContain("credentials: 'include'");
  });

  it('keeps the header in which the token was sent', () => {
    const code = codeFor({ status: 401, request: { 'X-Access-Token': token } });
    expect(code).toContain('headers.set("X-Access-Token", "" + token)');
  });
});

describe('request-scope', () => {
  it('does not ask for what the token already has alone', () => {
    const token = aJwt({ scope: 'openid orders:read' });
    const request = { Authorization: `Bearer ${token}` };
    const codeFor = (challenge: string) =>
      requestScope.snippets.page?.(
        factsOf(aCase({ status: 403, request, response: { 'WWW-Authenticate': challenge } })),
      )?.text;
    expect(codeFor('Bearer error="insufficient_scope"')).toContain(
      '"openid orders:read <the-scope-that-this-call-needs>"',
    );
    expect(codeFor('Bearer error="insufficient_scope", scope="orders:write"')).toContain(
      '"openid orders:read orders:write"',
    );
  });
});
