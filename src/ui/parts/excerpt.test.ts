import { expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';
import { visible, visibleMark } from './visible.ts';

const text = `${'a'.repeat(1000)}FAULT${'b'.repeat(5000)}`;

it('shows the part around a mark, and says that more is there', () => {
  const excerpt = excerptOf(text, [{ start: 1000, end: 1005 }]);
  const [mark] = excerpt.marks;
  expect(excerpt.text.slice(mark?.start, mark?.end)).toBe('FAULT');
  expect(excerpt).toMatchObject({ cutBefore: true, cutAfter: true, start: 840 });
});

it('shows the beginning when nothing is marked, and a short text whole', () => {
  expect(excerptOf(text, [])).toMatchObject({ start: 0, cutBefore: false, cutAfter: true });
  expect(excerptOf('short', [{ start: 0, end: 5 }])).toMatchObject({
    text: 'short',
    cutBefore: false,
    cutAfter: false,
  });
});

it('is bounded, however long the mark is', () => {
  expect(excerptOf(text, [{ start: 0, end: 6000 }]).text.length).toBeLessThanOrEqual(1200);
});

it('lets no character hide', () => {
  expect(visible('a\tb\r\nc\u200bd\u00a0e f')).toBe('a⇥b␍␊c⟨U+200B⟩d⍽e f');
  expect(visible('全角　空白')).toBe('全角□空白');
  expect(visibleMark('a b')).toBe('a␣b');
});
