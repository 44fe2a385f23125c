const SYMBOLS: Readonly<Record<string, string>> = {
  ' ': '␣',
  '\t': '⇥',
  '\r': '␍',
  '\n': '␊',
  '\u00a0': '⍽',
  '\u3000': '□',
};

/** Characters that leave no ink: controls, formats, and white space other than the plain space. */
const INKLESS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

const named = (character: string) =>
  SYMBOLS[character] ?? `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** Gives characters without ink a symbol or their number, so that nothing in a header hides. */
export const visible = (text: string): string => text.replace(INKLESS, named);

/** The same within a mark, where a plain space matters too. */
export const visibleMark = (text: string): string => visible(text).replaceAll(' ', '␣');
