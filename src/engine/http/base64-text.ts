import type { Range } from '../finding.ts';
import { disjoint, finder } from '../ranges.ts';
import { base64UrlBytes } from './base64url.ts';

/** The text that a piece of base64 (RFC 4648 §4 or §5) stands for. */
export interface DecodedText {
  /** Octets that are not UTF-8 are read as ISO 8859-1. */
  readonly text: string;
  readonly isUtf8: boolean;
  /** The `=` that fill up the last group are not there. */
  readonly isUnpadded: boolean;
  /** The digits of base64 that carry a range of the text. */
  readonly digitsOf: (range: Range) => Range;
}

const SHAPE = /^([A-Za-z\d+/_-]+)(={0,2})$/;

function utf8Of(octets: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
  } catch {
    return undefined;
  }
}

const latin1Of = (octets: Uint8Array) => Array.from(octets, (octet) => String.fromCharCode(octet)).join('');

/** The octet of UTF-8 at which each character of a text begins, and the number of them all. */
function octetsBefore(text: string): readonly number[] {
  let octet = 0;
  const before = Array.from({ length: text.length }, (_, at) => {
    const here = octet;
    const code = text.charCodeAt(at);
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    octet += code < 0x80 ? 1 : code < 0x800 || isSurrogate ? 2 : 3;
    return here;
  });
  return [...before, octet];
}

/** The places of a text's characters but those in some ranges. */
function placesOf(text: string, without: readonly Range[]): readonly number[] {
  const rangeAt = finder(disjoint(without));
  return Array.from({ length: text.length }, (_, at) => at).filter((at) => rangeAt(at, at + 1) === -1);
}

/** Decodes base64 of either alphabet, with or without padding, as if some ranges were not there; nothing when it is not base64. */
export function decodeBase64(base64: string, without: readonly Range[] = []): DecodedText | undefined {
  const places = placesOf(base64, without);
  const clean = places.map((at) => base64[at]).join('');
  const [, digits = '', padding = ''] = SHAPE.exec(clean) ?? [];
  const isPadded = clean.length % 4 === 0;
  const octets = base64UrlBytes(digits.replaceAll('+', '-').replaceAll('/', '_'));
  if (!octets || octets.length === 0 || (!isPadded && padding !== '')) return undefined;

  const utf8 = utf8Of(octets);
  const text = utf8 ?? latin1Of(octets);
  const before = utf8 === undefined ? undefined : octetsBefore(text);
  const octetAt = (at: number) => before?.[at] ?? at;
  const placeOf = (digit: number) => places[digit] ?? base64.length;
  return {
    text,
    isUtf8: utf8 !== undefined,
    isUnpadded: !isPadded,
    // Four digits carry three octets, so an octet begins and ends inside of a digit.
    digitsOf({ start, end }) {
      const first = placeOf(Math.floor((octetAt(start) * 4) / 3));
      const last = Math.ceil((octetAt(end) * 4) / 3) - 1;
      return { start: first, end: end > start ? placeOf(last) + 1 : first };
    },
  };
}
