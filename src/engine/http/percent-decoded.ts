/** Text with its percent-encoding undone; as it is where that cannot be (ECMA-262 §19.2.6.2). */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
