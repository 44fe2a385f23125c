import { describe, expect, it } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { factsOf } from '../facts.ts';
import { aCase } from '../rules/a-case.ts';
import { aCookie, aSetCookie, CROSS_SITE, sharedWith } from '../rules/a-cookie.ts';
import { verifyFor } from './verify.ts';

const first = (of: Parameters<typeof aCase>[0]) => {
  const facts = factsOf(aCase(of));
  const [finding] = diagnose(facts.case).findings;
  if (!finding) throw new Error('no finding');
  return { finding, facts };
};

describe('verifyFor', () => {
  it('repeats the request with the header as it should be', () => {
    const { finding, facts } = first({
      status: 401,
      request: { Authorization: 'Bearer undefined' },
      response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
    });
    expect(verifyFor(finding, facts)?.text).toContain(`-H 'Authorization: Bearer '"$TOKEN"`);
  });

  it('lets curl compute what cannot be written down', () => {
    const { finding, facts } = first({
      status: 401,
      request: { Authorization: 'Bearer abc' },
      response: { 'WWW-Authenticate': 'Digest realm="cam", nonce="5f3a"' },
    });
    expect(verifyFor(finding, facts)?.text).toContain('--digest -u "$USER_NAME:$PASSWORD"');
  });

  it('asks for name and password where Basic credentials were refused', () => {
    const { finding, facts } = first({
      status: 401,
      request: { Authorization: 'Basic YWRhOmVuZ2luZQ==' },
      response: { 'WWW-Authenticate': 'Basic realm="api"' },
    });
    expect(finding.rule).toBe('basic-credentials-rejected');
    expect(verifyFor(finding, facts)?.text).toContain('-u "$USER_NAME:$PASSWORD"');
  });

  it('looks at the answer that sets the cookie', () => {
    const crossSite = {
      page: 'https://app.example/',
      request: CROSS_SITE,
      status: 401,
      response: sharedWith('https://app.example'),
    };
    const line = 'connect.sid=s%3Ax.y; Path=/; HttpOnly; SameSite=None';
    const seen = first({
      ...crossSite,
      more: {
        setCookies: [{ ...aSetCookie(line, { page: 'https://app.example/' }), url: 'https://api.shop.test/login' }],
      },
    });
    expect(seen.finding.rule).toBe('set-cookie-samesite-none-insecure');
    expect(verifyFor(seen.finding, seen.facts)?.text).toMatch(
      /^# .*\ncurl -si 'https:\/\/api.shop.test\/login' \| grep -iF 'set-cookie: connect.sid='$/,
    );
    const unseen = first({ ...crossSite, more: { jar: [aCookie({ sameSite: 'lax' })] } });
    expect(unseen.finding.rule).toBe('cookie-samesite-lax-withheld');
    expect(verifyFor(unseen.finding, unseen.facts)?.text).toMatch(
      /\ncurl -si "\$SIGN_IN_URL" \| grep -iF 'set-cookie: connect.sid='$/,
    );
  });

  const key = { 'WWW-Authenticate': 'Key realm="kong"' };
  const url = 'https://www.shop.test/v1/orders';
  const form = { 'Content-Type': 'application/json' };
  it.each<readonly [string, Parameters<typeof aCase>[0], readonly string[], readonly string[]]>([
    [
      'authorization-header-misnamed',
      {
        status: 401,
        request: { Authorisation: 'Bearer 2YotnFZFEjr1zCsicMWpAA' },
        response: { 'WWW-Authenticate': 'Bearer' },
      },
      [`-H 'Authorization: Bearer '"$TOKEN"`],
      ['Authorisation'],
    ],
    [
      'authorization-in-query',
      {
        url: `${url}?page=2&access_token=2YotnFZFEjr1zCsicMWpAA`,
        status: 401,
        request: {},
        response: { 'WWW-Authenticate': 'Bearer' },
      },
      [`'${url}?page=2'`, `-H 'Authorization: Bearer '"$TOKEN"`],
      ['access_token'],
    ],
    [
      'authorization-placeholder',
      { status: 401, request: { 'X-Access-Token': 'null' }, body: '{"error":"Invalid token"}' },
      [`-H 'X-Access-Token: '"$ACCESS_TOKEN"`],
      ['null', 'Authorization'],
    ],
    [
      'authorization-two-layers',
      {
        status: 401,
        request: { Authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' },
        response: { 'WWW-Authenticate': 'Basic realm="staging"', Server: 'nginx/1.27.1' },
        body: {
          text: '<center><h1>401 Authorization Required</h1></center><hr><center>nginx/1.27.1</center>',
          mime: 'text/html',
          truncated: false,
        },
      },
      [`-H 'Authorization: Bearer '"$TOKEN"`],
      ['-u '],
    ],
    [
      'apikey-missing',
      { url, status: 401, request: {}, response: key, body: '{"message":"No API key found in request"}' },
      [`-H 'apikey: '"$APIKEY"`],
      [],
    ],
    [
      'apikey-misplaced',
      {
        url,
        status: 401,
        request: { 'X-API-Key': 'k-0123456789abcdef' },
        response: key,
        body: '{"message":"No API key found in request"}',
      },
      [`-H 'apikey: '"$APIKEY"`],
      ['X-API-Key'],
    ],
    [
      'apikey-placeholder',
      { url: `${url}?api_key=undefined`, status: 401, request: {}, body: 'Invalid API key' },
      [`'${url}'`, `'?api_key='"$API_KEY"`],
      ['undefined'],
    ],
    [
      'dpop-proof-missing',
      {
        status: 401,
        request: { Authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' },
        response: { 'WWW-Authenticate': 'DPoP algs="ES256"' },
      },
      [`-H 'Authorization: DPoP '"$TOKEN"`, `-H 'DPoP: '"$DPOP"`],
      ['Bearer'],
    ],
    [
      'csrf-token-missing',
      {
        url,
        method: 'POST',
        status: 403,
        request: { Cookie: 'sessionid=x; csrftoken=y', 'X-CSRF-Token': 'y' },
        body: 'CSRF Failed: CSRF token missing.',
      },
      [`-H 'X-CSRFToken: '"$CSRFTOKEN"`, `-H 'Cookie: '"$COOKIE"`],
      ['X-CSRF-Token'],
    ],
    [
      'oauth-content-type-mismatch',
      {
        url: 'https://id.shop.test/oauth2/token',
        method: 'POST',
        status: 400,
        request: form,
        requestBody: '{"grant_type":"authorization_code","code":"SplxlOBeZQQYbYS6WxSbIA"}',
        body: '{"error":"invalid_request","error_description":"The request must be application/x-www-form-urlencoded"}',
      },
      [
        `--data-raw 'grant_type=authorization_code&code='"$CODE"`,
        "-H 'Content-Type: application/x-www-form-urlencoded'",
      ],
      ['application/json', 'Splx'],
    ],
    [
      'authorization-websocket-unsupported',
      {
        type: 'websocket',
        url: 'wss://api.shop.test/live',
        status: 401,
        request: {
          Connection: 'Upgrade',
          Upgrade: 'websocket',
          'Sec-WebSocket-Key': 'x3JJHMbDL1EzLkh9GBhXDw==',
          'Sec-WebSocket-Version': '13',
        },
        response: { 'WWW-Authenticate': 'Bearer' },
      },
      [`'https://api.shop.test/live''?ticket='"$TICKET"`, '--http1.1', "-H 'Upgrade: websocket'"],
      ['wss:', 'x3JJ'],
    ],
    [
      'session-cookie-absent',
      { url, status: 401, request: {}, body: '{"error":"no session"}' },
      [`-H 'Cookie: '"$COOKIE"`],
      [],
    ],
  ])('sends for %s what the fix asks for, and not what failed', (rule, of, shown, gone) => {
    const { finding, facts } = first(of);
    expect(finding.rule).toBe(rule);
    const text = verifyFor(finding, facts)?.text ?? '';
    for (const piece of shown) expect(text).toContain(piece);
    for (const piece of gone) expect(text).not.toContain(piece);
  });

  it('has no check where no cause is known', () => {
    const { finding, facts } = first({ status: 403, request: { Cookie: 'theme=dark' } });
    expect(finding.rule).toBe('unexplained');
    expect(verifyFor(finding, facts)).toBeUndefined();
  });
});
