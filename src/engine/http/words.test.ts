import { describe, expect, it } from 'vitest';
import type { Header } from '../case.ts';
import { isLinear } from '../testing/growth.ts';
import { findWords, matchWords, wordsOf } from './words.ts';

const header = (name: string, value: string): Header => ({ name, value });
const body = (text: string, mime = 'application/json') => ({ text, mime, truncated: false });
const said = (headers: readonly Header[], of?: ReturnType<typeof body>) =>
  wordsOf({ headers, ...(of && { body: of }) }).map(({ text }) => text.replace(/\s+/g, ' ').trim());

describe('wordsOf', () => {
  it('hears challenges first, then other headers, then the body, and nothing else', () => {
    const headers = [
      header('Server', 'Expired'),
      header('X-Error-Message', 'Second'),
      header('WWW-Authenticate', 'Bearer error="First"'),
    ];
    expect(said(headers, body('Third'))).toEqual(['bearer error="first"', 'second', 'third']);
  });

  it('hears renamed challenges', () => {
    expect(said([header('x-amzn-Remapped-WWW-Authenticate', 'Bearer')])).toEqual(['bearer']);
  });

  it('is deaf to identifiers in challenges', () => {
    expect(said([header('WWW-Authenticate', 'Bearer scope="expired:read", error="x"')])).toEqual([
      'bearer scope= , error="x"',
    ]);
  });

  it('is deaf to the code of a page', () => {
    const html = '<style>token expired{}</style><script>"token expired"</SCRIPT ><p title="expired">Sign <b>in</b></p>';
    expect(said([], body(html, 'text/html; charset=utf-8'))).toEqual(['sign in']);
    expect(said([], body('<script>open', 'text/html'))).toEqual(['']);
  });

  it('keeps every place', () => {
    const text = 'İSTANBUL Token Expired';
    const evidence = findWords(wordsOf({ headers: [], body: body(text) }), /token expired/);
    expect(evidence).toMatchObject({ text, marks: [{ start: 9, end: 22 }] });
  });
});

describe('findWords', () => {
  it('shows a window of a long body, with the words marked in it', () => {
    const words = wordsOf({ headers: [], body: body(`${'x'.repeat(5000)} jwt expired ${'y'.repeat(5000)}`) });
    const evidence = findWords(words, /jwt expired/);
    if (evidence?.kind !== 'body') throw new Error('no body');
    expect(evidence.text.length).toBeLessThan(300);
    expect(evidence.marks.map(({ start, end }) => evidence.text.slice(start, end))).toEqual(['jwt expired']);
  });

  it('shows a header whole', () => {
    const words = wordsOf({ headers: [header('WWW-Authenticate', 'Bearer error="Invalid_Token"')] });
    expect(findWords(words, /invalid_token/)).toEqual({
      kind: 'header',
      of: 'response',
      name: 'WWW-Authenticate',
      value: 'Bearer error="Invalid_Token"',
      marks: [{ start: 14, end: 27 }],
    });
    expect(matchWords(words, /nothing/)).toBeUndefined();
  });

  it.each(['<script>', '<'])('is linear in pages of %j', (unit) => {
    expect(isLinear((text) => wordsOf({ headers: [], body: body(text, 'text/html') }), unit)).toBe(true);
  });
});
