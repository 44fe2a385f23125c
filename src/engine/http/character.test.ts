import { describe, expect, it } from 'vitest';
import { codePointIn } from './character.ts';

describe('codePointIn', () => {
  it.each([
    ['é', 'U+00E9 (é)'],
    ['Ａbc', 'U+FF21 (Ａ)'],
    ['\u200b', 'U+200B (ZERO WIDTH SPACE)'],
    ['\u0001', 'U+0001'],
    ['“', 'U+201C (LEFT DOUBLE QUOTATION MARK)'],
    ['😀', 'U+1F600 (😀)'],
    // The bytes of UTF-8, each shown as a Latin-1 character.
    ['Ã©', 'U+00E9 (é)'],
    ['ï¼¡', 'U+FF21 (Ａ)'],
    ['â\u0080\u009d', 'U+201D (RIGHT DOUBLE QUOTATION MARK)'],
    ['Ã', 'U+00C3 (Ã)'],
    ['', 'U+0000'],
  ])('%j is %s', (text, name) => {
    expect(codePointIn(text)).toBe(name);
  });
});
