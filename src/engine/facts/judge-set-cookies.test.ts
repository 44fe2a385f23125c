import { describe, expect, it } from 'vitest';
import { factsOf } from '../facts.ts';
import { aCase, NOW } from '../rules/a-case.ts';
import { aSetCookie } from '../rules/a-cookie.ts';

const own = 'sid=2; Path=/; SameSite=None';

describe('judgeSetCookies', () => {
  it('judges the lines seen before, then those of the answer', () => {
    const of = aCase({
      page: 'https://app.example/',
      status: 401,
      response: { 'Set-Cookie': [own, 'theme=dark; Path=/; Secure; SameSite=None'] },
      more: { setCookies: [aSetCookie('sid=1; Secure; SameSite=Lax', {})] },
    });
    expect(
      factsOf(of).setCookies.map(({ cookie, verdict, from }) => [cookie.name, cookie.value, verdict, from]),
    ).toEqual([
      ['sid', '1', 'set-cookie-samesite-cross-site', 'earlier'],
      ['sid', '2', 'set-cookie-samesite-none-insecure', 'response'],
      ['theme', 'dark', 'kept', 'response'],
    ]);
  });

  it('counts the lines of the answer once, though the recorder has seen them too', () => {
    const seen = aSetCookie(own, { url: 'https://api.shop.test/me', status: 401, receivedAt: NOW });
    const of = aCase({ status: 401, response: { 'Set-Cookie': own }, more: { setCookies: [seen] } });
    expect(factsOf(of).setCookies.map(({ from }) => from)).toEqual(['response']);
  });
});
