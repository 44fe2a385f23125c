const NAMES: Readonly<Record<number, string>> = {
  9: 'TAB',
  10: 'LF',
  13: 'CR',
  32: 'SPACE',
  160: 'NO-BREAK SPACE',
  173: 'SOFT HYPHEN',
  8203: 'ZERO WIDTH SPACE',
  8204: 'ZERO WIDTH NON-JOINER',
  8205: 'ZERO WIDTH JOINER',
  8211: 'EN DASH',
  8212: 'EM DASH',
  8216: 'LEFT SINGLE QUOTATION MARK',
  8217: 'RIGHT SINGLE QUOTATION MARK',
  8220: 'LEFT DOUBLE QUOTATION MARK',
  8221: 'RIGHT DOUBLE QUOTATION MARK',
  8230: 'HORIZONTAL ELLIPSIS',
  8288: 'WORD JOINER',
  12288: 'IDEOGRAPHIC SPACE',
  65279: 'ZERO WIDTH NO-BREAK SPACE',
};

/** The character that these Latin-1 characters are the UTF-8 bytes of: browsers show header bytes in either way. */
function decodedFrom(text: string): string | undefined {
  const bytes = /^[\u00c2-\u00f4][\u0080-\u00bf]{1,3}/.exec(text)?.[0];
  if (bytes === undefined) return undefined;
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

/** How the Unicode standard writes the first character of a text: `U+00E9 (é)`, `U+00A0 (NO-BREAK SPACE)`. */
export function codePointIn(text: string): string {
  const character = decodedFrom(text) ?? text;
  const code = character.codePointAt(0) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const isShown = /^[\p{L}\p{N}\p{P}\p{S}]/u.test(character);
  const name = NAMES[code] ?? (isShown ? String.fromCodePoint(code) : undefined);
  return name === undefined ? number : `${number} (${name})`;
}
