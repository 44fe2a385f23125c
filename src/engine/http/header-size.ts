import type { Header } from '../case.ts';

/** Header text is UTF-8 or Latin-1 on the wire; either way a character above ASCII takes at least one byte. */
const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** What a field takes on an HTTP/1.1 wire: `name: value` and a line break. */
export const sizeOfField = ({ name, value }: Header): number => bytesOf(name) + bytesOf(value) + 4;

export const sizeOfFields = (fields: readonly Header[]): number =>
  fields.reduce((sum, field) => sum + sizeOfField(field), 0);
