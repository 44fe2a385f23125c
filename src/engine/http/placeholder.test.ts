import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLinear } from '../testing/growth.ts';
import { type Placeholder, placeholderIn } from './placeholder.ts';

describe('placeholderIn', () => {
  it.each<[Placeholder, string]>([
    ['nothing', 'undefined|null|None|nil|NaN|true|false|undefined.undefined|undefinedundefined|"undefined"|\'null\''],
    [
      'object',
      '[object Object]|[object Promise]|{}|Promise { <pending> }|<coroutine object get at 0x1>|Symbol(token)|System.Object|System.Threading.Tasks.Task`1[System.String]|map[token:abc]|[AsyncFunction: getToken]|() => token|java.lang.Object@1b6d3586',
    ],
    [
      'template',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a template that nobody filled in is what is looked for
      '${token}|${process.env.TOKEN|{{token}}|{{ access_token }}|{token}|<token>|<%= token %>|%s|%TOKEN%|$TOKEN|#{token}|:token|__TOKEN__|process.env.API_TOKEN|import.meta.env.VITE_TOKEN|%7B%7Btoken%7D%7D|%3Ctoken%3E|ACCESS_TOKEN|REACT_APP_API_KEY|MY_SECRET|\' + token + \'|" + token|+ token +|+ localStorage.getItem("token") +',
    ],
    [
      'example',
      'YOUR_TOKEN|YOUR_API_KEY|your-token-here|your token|your_jwt_token|YOUR_ACCESS_TOKEN_HERE|INSERT_TOKEN_HERE|insert token here|paste your token here|REPLACE_ME|CHANGE_ME|TOKEN_HERE|token-goes-here|xxxx|xxxxx.yyyyy.zzzzz|xxxxxxxx-xxxx-xxxx|sk-xxxxxxxx|***|...|…|<your token>|<your-token-here>|ey...|eyJ...|eyJhbGci…|TODO|placeholder|[token]',
    ],
    [
      'word',
      'token|access_token|accessToken|jwt|apiKey|user:password|demo|my-token|my-secret-token|my_access_token|demo-token|dummy',
    ],
  ])('knows %s: %s', (kind, list) => {
    for (const text of list.split('|')) expect([text, placeholderIn(text)]).toEqual([text, kind]);
  });

  it.each([
    '',
    '2YotnFZFEjr1zCsicMWpAA',
    'mF_9.B5f-4.1JqM',
    'abc',
    'abc123',
    'secret-token',
    'demo-7f3a',
    'mytokenizer',
    'systematic',
    '+x9Kd02LmQ',
    'test-token-42',
    'QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
    'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
    'yourkidsarecute42',
    'undefinedly',
    'nullified',
    'TOKEN42',
    'x'.repeat(3),
    '%E0%A4%A',
  ])('takes %o for a value', (text) => {
    expect(placeholderIn(text)).toBeUndefined();
  });

  it('is never taken in by a random token', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{20,60}$/), (token) => {
        fc.pre(
          /\d/.test(token) &&
            /[a-wyz]/.test(token) &&
            !/here$|^(?:your|insert|enter|paste|put|replace|add|change|fill)/i.test(token),
        );
        expect(placeholderIn(token)).toBeUndefined();
      }),
    );
  });

  it.each(['{', 'undefined', 'x-', 'your', ' a', 'put '])('is linear in %j', (unit) => {
    expect(isLinear(placeholderIn, unit)).toBe(true);
  });
});
