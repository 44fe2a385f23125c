import { describe, expect, it } from 'vitest';
import type { Case } from '../case.ts';
import { factsOf } from '../facts.ts';
import { aCase, NOW } from '../rules/a-case.ts';
import { aCookie, aSetCookie, CROSS_SITE, CROSS_SITE_OMIT, SAME_SITE } from '../rules/a-cookie.ts';

const verdicts = (of: Case) => factsOf(of).cookies?.map(({ cookie, verdict }) => [cookie.name, verdict]);

const crossSite = { page: 'https://app.example/', request: CROSS_SITE, status: 401 };
const SID = 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2';

describe('judgeCookies', () => {
  it('judges nothing when the jar was not seen', () => {
    const { jar: _, ...unseen } = aCase({ status: 401 });
    expect(factsOf(unseen).cookies).toBeUndefined();
  });

  it('leaves out the cookies of other sites', () => {
    const jar = [
      aCookie({ name: 'other', domain: 'other.test' }),
      aCookie({ name: 'sibling', domain: 'www.shop.test' }),
    ];
    expect(verdicts(aCase({ ...crossSite, more: { jar } }))).toEqual([['sibling', 'cookie-domain-withheld']]);
  });

  it('believes the Cookie header before any rule', () => {
    const jar = [aCookie({ sameSite: 'strict' })];
    expect(verdicts(aCase({ ...crossSite, request: { ...CROSS_SITE, Cookie: SID }, more: { jar } }))).toEqual([
      ['connect.sid', 'sent'],
    ]);
  });

  it('counts a cookie as sent whose value has changed since', () => {
    const request = { ...CROSS_SITE, Cookie: 'connect.sid=older' };
    expect(verdicts(aCase({ ...crossSite, request, more: { jar: [aCookie({})] } }))).toEqual([['connect.sid', 'sent']]);
  });

  it('tells two cookies of one name apart by their values', () => {
    const jar = [aCookie({ value: 'a', path: '/' }), aCookie({ value: 'b', path: '/admin' })];
    const request = { ...CROSS_SITE, Cookie: 'connect.sid=a' };
    expect(verdicts(aCase({ ...crossSite, request, more: { jar } }))).toEqual([
      ['connect.sid', 'sent'],
      ['connect.sid', 'cookie-path-withheld'],
    ]);
  });

  it('gives the reasons, the most basic first', () => {
    const jar = [aCookie({ path: '/admin', sameSite: 'lax' })];
    const [judged] = factsOf(aCase({ ...crossSite, more: { jar } })).cookies ?? [];
    expect(judged?.verdict).toBe('cookie-path-withheld');
    expect(judged?.withheld.map(({ reason, needed }) => [reason, needed])).toEqual([
      ['cookie-path-withheld', '/me'],
      ['cookie-samesite-lax-withheld', 'None'],
    ]);
  });

  it('says that nobody asked for credentials where nothing else kept the cookie', () => {
    const jar = [aCookie({})];
    expect(verdicts(aCase({ ...crossSite, request: CROSS_SITE_OMIT, more: { jar } }))).toEqual([
      ['connect.sid', 'cookie-credentials-omitted'],
    ]);
    expect(verdicts(aCase({ request: SAME_SITE, status: 401, more: { jar } }))).toEqual([
      ['connect.sid', 'cookie-credentials-omitted'],
    ]);
  });

  it('says that third-party cookies are blocked where the browser said so', () => {
    const request = { ...CROSS_SITE, 'Sec-Fetch-Storage-Access': 'none' };
    const jar = [aCookie({}), aCookie({ name: 'chip', partition: 'https://app.example' })];
    expect(verdicts(aCase({ ...crossSite, request, more: { jar } }))).toEqual([
      ['connect.sid', 'cookie-third-party-blocked'],
      ['chip', 'later'],
    ]);
  });

  it('calls a cookie later that came with the answer, or while the request was under way', () => {
    const line = `${SID}; Path=/; Secure; HttpOnly; SameSite=None`;
    const jar = [aCookie({})];
    expect(verdicts(aCase({ ...crossSite, response: { 'Set-Cookie': line }, more: { jar } }))).toEqual([
      ['connect.sid', 'later'],
    ]);
    const setCookies = [aSetCookie(line, { receivedAt: NOW - 50 })];
    expect(verdicts(aCase({ request: SAME_SITE, status: 401, more: { jar, setCookies } }))).toEqual([
      ['connect.sid', 'later'],
    ]);
  });

  it('calls a cookie later when another one came along', () => {
    const jar = [aCookie({}), aCookie({ name: 'other', value: '1' })];
    const request = { ...CROSS_SITE, Cookie: 'other=1' };
    expect(verdicts(aCase({ ...crossSite, request, more: { jar } }))).toEqual([
      ['connect.sid', 'later'],
      ['other', 'sent'],
    ]);
  });

  it('says what the browser would have done with a request that never left', () => {
    const jar = [aCookie({}), aCookie({ name: 'lax', sameSite: 'lax' })];
    const of = aCase({ ...crossSite, method: 'PUT', request: null, error: 'net::ERR_FAILED', more: { jar } });
    expect(verdicts(of)).toEqual([
      ['connect.sid', 'sent'],
      ['lax', 'cookie-samesite-lax-withheld'],
    ]);
  });
});
