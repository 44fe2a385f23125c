import { describe, expect, it } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { factsOf } from '../facts.ts';
import { aCase } from '../rules/a-case.ts';
import { rules } from '../rules/index.ts';
import { remedies } from './index.ts';
import { snippetsFor } from './snippets.ts';

const first = (of: Parameters<typeof aCase>[0]) => {
  const facts = factsOf(aCase(of));
  const [finding] = diagnose(facts.case).findings;
  if (!finding) throw new Error('no finding');
  return { finding, facts };
};

describe('snippetsFor', () => {
  it('puts the page’s own code first where nothing is recognised', () => {
    const { finding, facts } = first({ status: 401, response: { 'WWW-Authenticate': 'Token' } });
    const snippets = snippetsFor(finding, facts);
    expect(snippets.map(({ stack, recognised }) => [stack, recognised])).toEqual([
      ['page', false],
      ['axios', false],
      ['angular', false],
      ['ky', false],
      ['ofetch', false],
    ]);
    expect(snippets[0]?.code.text).toContain('"https://api.shop.test/me"');
    expect(snippets[0]?.code.text).toContain('"Token " + accessToken');
  });

  it('knows axios by the Accept that it sends, and by the call stack', () => {
    const challenged = { status: 401, response: { 'WWW-Authenticate': 'Bearer' } };
    const byAccept = first({ ...challenged, request: { Accept: 'application/json, text/plain, */*' } });
    expect(snippetsFor(byAccept.finding, byAccept.facts)[0]).toMatchObject({ stack: 'axios', recognised: true });
    const stack = [{ function: 'dispatch', url: 'https://a.test/node_modules/axios/lib/core.js', line: 1, column: 1 }];
    const byStack = first({ ...challenged, more: { stack } });
    expect(snippetsFor(byStack.finding, byStack.facts)[0]).toMatchObject({ stack: 'axios', recognised: true });
  });

  it('tells Angular, which sends the same Accept, by its scripts', () => {
    const url = 'https://a.test/.vite/deps/@angular_common_http.js?v=1';
    const { finding, facts } = first({
      status: 401,
      request: { Accept: 'application/json, text/plain, */*' },
      response: { 'WWW-Authenticate': 'Bearer' },
      more: { stack: [{ function: 'handle', url, line: 1, column: 1 }] },
    });
    expect(snippetsFor(finding, facts)[0]).toMatchObject({ stack: 'angular', recognised: true });
  });

  it('has a link of Apollo for GraphQL alone', () => {
    const { finding, facts } = first({
      url: 'https://api.shop.test/graphql',
      status: 401,
      response: { 'WWW-Authenticate': 'Bearer' },
    });
    expect(snippetsFor(finding, facts).map(({ stack }) => stack)).toContain('apollo');
  });

  it('puts the server that gave itself away before the page', () => {
    const { finding, facts } = first({
      before: [
        {
          url: 'http://api.shop.test/me',
          request: { Authorization: 'Bearer abc' },
          status: 308,
          response: { Location: 'https://api.shop.test/me' },
        },
      ],
      status: 401,
      response: { Server: 'nginx/1.27' },
    });
    expect(snippetsFor(finding, facts)[0]).toMatchObject({ stack: 'nginx', recognised: true });
  });

  it('has a remedy for every id that a rule names', () => {
    const known = new Set(remedies.map(({ id }) => id));
    for (const { remedy } of rules) if (remedy) expect(known).toContain(remedy);
  });
});

describe('at an identity provider', () => {
  it('names the provider’s own setting and the value for it first', () => {
    const { finding, facts } = first({
      method: 'POST',
      url: 'https://shop.eu.auth0.com/oauth/token',
      request: null,
      preflight: { status: 204, response: {} },
      error: 'net::ERR_FAILED',
    });
    expect(finding.rule).toMatch(/^cors-preflight-/);
    const [snippet] = snippetsFor(finding, facts);
    expect(snippet).toMatchObject({ stack: 'auth0', recognised: true });
    expect(snippet?.code.text).toBe('# Allowed Origins (CORS)\nhttps://www.shop.test');
  });

  it('writes the metadata of the client for any other', () => {
    const { finding, facts } = first({
      method: 'POST',
      url: 'https://id.shop.test/oauth2/token',
      request: { 'Content-Type': 'application/x-www-form-urlencoded' },
      requestBody: 'grant_type=client_credentials&client_id=shop',
      status: 400,
      body: '{"error":"unauthorized_client"}',
    });
    expect(finding.rule).toBe('oauth-client-unauthorized');
    expect(snippetsFor(finding, facts)[0]?.code.text).toBe('{ "grant_types": ["client_credentials"] }');
  });
});
