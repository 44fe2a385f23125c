import { describe, expect, it } from 'vitest';
import { isLinear } from '../testing/growth.ts';
import { secretsInHeader, secretsInText } from './secrets.ts';

const slice = (text: string, ranges: readonly { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => text.slice(start, end));
const inHeader = (name: string, value: string) => slice(value, secretsInHeader({ name, value }));
const inText = (text: string) => slice(text, secretsInText(text));

describe('in a header', () => {
  it.each([
    ['Authorization', 'Bearer abc', ['abc']],
    ['authorization', 'bearer   abc', ['abc']],
    ['AUTHORIZATION', 'Bearer Bearer abc', ['abc']],
    ['Authorization', 'Bearer:abc', ['abc']],
    ['Authorization', 'Baerer abcdef', ['abcdef']],
    ['Authorization', 'abcdef', ['abcdef']],
    ['Authorization', 'correct horse battery staple', ['horse battery staple']],
    ['Authorization', 'Bearer one, Bearer two', ['one, Bearer two']],
    ['Authorization', 'Bearer undefined', []],
    ['Authorization', 'Bearer [object Object]', []],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the template that nobody filled is the point
    ['Authorization', 'Bearer ${token}', []],
    ['Authorization', 'Bearer', []],
    ['Authorization', '', []],
    ['Authorization', 'Digest username="bob", realm="a", uri="/x", response="cafe"', ['bob', 'cafe']],
    ['Authorization', 'AWS4-HMAC-SHA256 Credential=AK/2/s, SignedHeaders=host, Signature=fe', ['AK/2/s', 'fe']],
    ['Authorization', 'Token token="abc", email="b@c.d"', ['abc', 'b@c.d']],
    ['Authorization', 'SharedAccessSignature sr=a&sig=b&se=1', ['a&sig=b&se=1']],
    ['X-API-Key', 'abc def', ['abc def']],
    ['X-Auth-Token', 'Bearer abc', ['abc']],
    ['Proxy-Authorization', 'Basic dTpw', ['dTpw']],
    ['Authorisation', 'Bearer abc', ['abc']],
    ['X-Auth', 'abc', ['abc']],
    ['X-API-Key', 'abc', ['abc']],
    ['Ocp-Apim-Subscription-Key', 'abc', ['abc']],
    ['X-XSRF-TOKEN', 'abc', ['abc']],
    ['Cookie', 'a=1; theme=; b = 2 ; c', ['1', ' 2 ', ' c']],
    ['set-COOKIE', 'sid=abc; Path=/; Secure', ['abc']],
    ['Set-Cookie', 'sid=; Path=/', []],
    ['WWW-Authenticate', 'Bearer realm="x", error="invalid_token"', []],
    ['Access-Control-Allow-Headers', 'authorization, x-api-key', []],
    ['Access-Control-Allow-Credentials', 'true', []],
    ['Location', 'https://a.test/cb?code=xyz&state=1#access_token=abc', ['xyz', 'abc']],
    ['Content-Type', 'application/json; charset=utf-8', []],
    ['X-Anything', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln']],
  ])('%s: %s', (name, value, secrets) => {
    expect(inHeader(name, value)).toEqual(secrets);
  });
});

describe('in a text', () => {
  it.each([
    ['https://bob:pw@a.test/x', ['bob:pw']],
    ['/x?api_key=abc&page=2', ['abc']],
    ['grant_type=refresh_token&refresh_token=abc&client_secret=s', ['abc', 's']],
    ['{"access_token": "a\\"b", "token_type":"Bearer"}', ['a\\"b']],
    ['{"refresh_token":"cut of', ['cut of']],
    ['{"code":"AccessDenied","key":"x"}', []],
    ['{"error":"invalid_token","error_code":"x"}', []],
    ['token ghp_0123456789abcdef is bad', ['ghp_0123456789abcdef']],
    ['a=1;jsessionid=abc', ['abc']],
    ['no secret here', []],
  ])('%s', (text, secrets) => {
    expect(inText(text)).toEqual(secrets);
  });

  it.each(['eyJ', '"token":"', 'token=', '://a', '"a" :', '. ', 'eyJa.', '\\"'])('is linear in %j', (unit) => {
    expect(isLinear(secretsInText, unit)).toBe(true);
  });
});
