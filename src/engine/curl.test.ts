import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curlOf, preflightCurlOf } from './curl.ts';
import { factsOf } from './facts.ts';
import { aCase } from './rules/a-case.ts';
import { aJwt } from './rules/a-jwt.ts';

const TOKEN = aJwt({ sub: '42' });
const hidden = { reveal: false };

/** What a shell makes of the line: the arguments that curl would get. */
function argumentsOf(line: string, variables: Readonly<Record<string, string>>): readonly string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${line}`;
  return execFileSync('sh', ['-c', script], { env: { ...process.env, ...variables }, encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
}

const request = {
  Host: 'api.shop.test',
  Authorization: `Bearer ${TOKEN}`,
  Cookie: 'sid=s3cr3t; theme=dark',
  'X-API-Key': 'k-0123456789',
  'Accept-Encoding': 'gzip',
  'sec-ch-ua': '"x"',
  Accept: 'application/json',
};

describe('curlOf', () => {
  it('repeats the request with variables in the place of secrets', () => {
    const facts = factsOf(
      aCase({
        method: 'POST',
        url: 'https://api.shop.test/me?access_token=abcdefgh&page=2',
        request,
        requestBody: '{"name":"Ada","password":"it\'s"}',
        status: 401,
      }),
    );
    const { text } = curlOf(facts, hidden);
    for (const secret of [TOKEN, 's3cr3t', 'k-0123456789', 'abcdefgh', "it's"]) expect(text).not.toContain(secret);
    const variables = { TOKEN: 't', COOKIE: 'c=1', API_KEY: 'k', ACCESS_TOKEN: 'a', PASSWORD: 'p' };
    expect(argumentsOf(text, variables)).toEqual([
      ...['-i', '-X', 'POST', 'https://api.shop.test/me?access_token=a&page=2'],
      ...['-H', 'Authorization: Bearer t', '-H', 'Cookie: c=1', '-H', 'X-API-Key: k', '-H', 'Accept: application/json'],
      ...['--compressed', '--data-raw', '{"name":"Ada","password":"p"}'],
    ]);
  });

  it('writes secrets out when asked to', () => {
    const facts = factsOf(aCase({ request, status: 401 }));
    expect(argumentsOf(curlOf(facts, { reveal: true }).text, {})).toContain(`Authorization: Bearer ${TOKEN}`);
  });

  it('sends good credentials in place of those that failed', () => {
    const facts = factsOf(aCase({ request: { Authorization: 'Bearer undefined' }, status: 401 }));
    expect(argumentsOf(curlOf(facts, { ...hidden, scheme: 'Bearer' }).text, { TOKEN: 't' })).toEqual([
      ...['-i', 'https://api.shop.test/me', '-H', 'Authorization: Bearer t'],
    ]);
    expect(
      argumentsOf(curlOf(facts, { ...hidden, scheme: 'Basic' }).text, { USER_NAME: 'u', PASSWORD: 'p' }),
    ).toContain('u:p');
  });

  it('never lets a value out of its word', () => {
    const field = fc.stringMatching(/^[\x20-\x7e]{0,40}$/);
    fc.assert(
      fc.property(field, field, fc.constantFrom('GET', 'PUT', "'$(id)'"), (first, second, method) => {
        const facts = factsOf(aCase({ method, request: { 'X-First': first, Cookie: second }, status: 401 }));
        const line = curlOf(facts, { reveal: true }).text;
        const args = argumentsOf(line, {});
        expect(args.slice(-4)).toEqual(['-H', `X-First: ${first}`, '-H', `Cookie: ${second}`]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('preflightCurlOf', () => {
  it('plays the preflight that was seen', () => {
    const facts = factsOf(
      aCase({
        method: 'PUT',
        request: null,
        preflight: { request: { 'Access-Control-Request-Headers': 'authorization,x-a' }, status: 401 },
        error: 'net::ERR_FAILED',
      }),
    );
    expect(argumentsOf(preflightCurlOf(facts).text, {})).toEqual([
      ...['-i', '-X', 'OPTIONS', 'https://api.shop.test/me'],
      ...['-H', 'Origin: https://www.shop.test'],
      ...['-H', 'Access-Control-Request-Method: PUT'],
      ...['-H', 'Access-Control-Request-Headers: authorization,x-a'],
    ]);
  });

  it('works out the one that nobody saw', () => {
    const facts = factsOf(
      aCase({ method: 'POST', request: { ...request, 'Content-Type': 'application/json' }, status: 401 }),
    );
    expect(preflightCurlOf(facts).text).toContain(
      "'Access-Control-Request-Headers: authorization,content-type,x-api-key'",
    );
  });
});
