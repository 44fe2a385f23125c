import { describe, expect, it } from 'vitest';
import type { Header } from '../case.ts';
import { carriedBy, exhibitOf } from './carried.ts';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln';
const carried = (fields: Readonly<Record<string, string>>, url = 'https://api.shop.test/me') => {
  const headers: readonly Header[] = Object.entries(fields).map(([name, value]) => ({ name, value }));
  return carriedBy({ url, headers });
};
const sketch = (...of: Parameters<typeof carried>) =>
  carried(...of).map((each) => [each.in, each.name, each.token.text]);

describe('carriedBy', () => {
  it('finds credentials wherever they travel, Authorization first', () => {
    const fields = { Cookie: `theme=dark; session=abc`, 'X-API-Key': 'k1', Authorization: `Bearer ${JWT}` };
    expect(sketch(fields, 'https://a.test/?page=2&access_token=t%201#token=x')).toEqual([
      ['authorization', 'Authorization', JWT],
      ['header', 'X-API-Key', 'k1'],
      ['cookie', 'session', 'abc'],
      ['query', 'access_token', 't%201'],
    ]);
  });

  it('finds the Bearer tokens of RFC 6750 §2.1 and §2.3', () => {
    const token = 'mF_9.B5f-4.1JqM';
    expect(sketch({ Host: 'server.example.com', Authorization: `Bearer ${token}` })).toEqual([
      ['authorization', 'Authorization', token],
    ]);
    expect(sketch({}, `https://server.example.com/resource?access_token=${token}`)).toEqual([
      ['query', 'access_token', token],
    ]);
  });

  it('takes JWTs apart', () => {
    expect(carried({ 'X-Access-Token': `Bearer ${JWT}` })[0]).toMatchObject({
      token: { text: JWT },
      jwt: { claims: { sub: '1' } },
    });
    expect(carried({ Cookie: `jar=${JWT}` })[0]?.jwt?.claims).toEqual({ sub: '1' });
  });

  it.each([
    { 'X-CSRF-Token': 'a' },
    { RequestVerificationToken: 'a' },
    { Cookie: 'XSRF-TOKEN=a; theme=dark' },
    { 'Idempotency-Key': 'a' },
    { 'Sec-WebSocket-Key': 'a' },
    { Authorization: 'Bearer ' },
    { 'X-API-Key': '' },
    { Accept: 'token' },
  ])('finds none in %o', (fields) => {
    expect(sketch(fields)).toEqual([]);
  });

  it.each([
    'https://a.test/?page_token=a&q=token',
    'https://a.test/#access_token=a',
    'https://a.test/token=a',
    'https://a.test/#?key=1',
  ])('finds none in %s', (url) => expect(sketch({}, url)).toEqual([]));

  it('shows where each stands', () => {
    const marked = (of: ReturnType<typeof exhibitOf>) => {
      if (of.kind === 'header') return of.marks.map(({ start, end }) => of.value.slice(start, end));
      return of.kind === 'url' ? of.marks.map(({ start, end }) => of.url.slice(start, end)) : [];
    };
    const all = carried({ Authorization: 'Bearer abc', Cookie: 'a=b; sid=abc' }, 'https://a.test/?x=1&token=abc');
    expect(all.map((each) => marked(exhibitOf(each, { start: 1, end: 3 })))).toEqual([['bc'], ['bc'], ['bc']]);
  });
});
