import { expect, it } from 'vitest';
import en from './en.ts';
import ja from './ja.ts';
import { localeOf, tellIn } from './locale.ts';

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

it.each([
  ['ja', 'ja'],
  ['ja-JP', 'ja'],
  ['JA', 'ja'],
  ['en-US', 'en'],
  ['jav', 'en'],
  ['', 'en'],
])('takes %s as %s', (tag, locale) => {
  expect(localeOf(tag)).toBe(locale);
});

it('fills in names', () => {
  expect(tellIn('en')('occurrence', { index: 1, count: 3 })).toBe('1 of 3');
  expect(tellIn('ja')('occurrence', { index: 1, count: 3 })).toBe('3 件中 1 件目');
});

it('has the same keys and names in both languages, and no empty text', () => {
  expect(Object.keys(ja)).toEqual(Object.keys(en));
  for (const key of Object.keys(en) as (keyof typeof en)[]) {
    expect(namesIn(ja[key]), key).toEqual(namesIn(en[key]));
    expect(ja[key].trim(), key).not.toBe('');
  }
});

it('leaves a half-width space between Japanese and Latin letters', () => {
  for (const [key, text] of Object.entries(ja)) {
    expect(text, key).not.toMatch(/[A-Za-z0-9][\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
    expect(text, key).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}][A-Za-z0-9]/u);
  }
});
