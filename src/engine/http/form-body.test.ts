import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseForm } from './form-body.ts';

describe('a form', () => {
  it.each([
    ['grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA', ['grant_type', 'code']],
    ['&&a=1&', ['a']],
    ['a', ['a']],
    ['=1', ['']],
    ['', []],
  ])('%s', (text, names) => {
    expect(parseForm(text).value.map(({ name }) => name)).toEqual(names);
  });

  it('decodes, and keeps what was written with its place', () => {
    const text = 'redirect_uri=https%3A%2F%2Fclient%2Eexample%2Ecom%2Fcb&scope=a+b';
    const [uri, scope] = parseForm(text).value;
    expect(uri?.text).toBe('https://client.example.com/cb');
    expect(uri?.value.text).toBe('https%3A%2F%2Fclient%2Eexample%2Ecom%2Fcb');
    expect(scope?.text).toBe('a b');
    expect(text.slice(scope?.value.range.start, scope?.value.range.end)).toBe('a+b');
  });

  it('names percent signs that encode nothing', () => {
    const { value, problems } = parseForm('password=100%&x=%E3%81');
    expect(problems).toEqual([{ code: 'percent-malformed', range: { start: 12, end: 13 } }]);
    expect(value.map(({ text }) => text)).toEqual(['100%', '%E3%81']);
  });

  it('reads what the platform writes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))), (pairs) => {
        const parsed = parseForm(new URLSearchParams(pairs.map(([a, b]) => [a, b])).toString());
        expect(parsed.problems).toEqual([]);
        const read = parsed.value.map(({ name, text }) => [name, text]);
        expect(read).toEqual([...new URLSearchParams(new URLSearchParams(pairs.map(([a, b]) => [a, b])).toString())]);
      }),
    );
  });

  it('keeps every value in its place, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a%2&=+ é\n') }), (text) => {
        for (const { value } of parseForm(text).value)
          expect(text.slice(value.range.start, value.range.end)).toBe(value.text);
      }),
    );
  });
});
