/** The octets of unpadded base64url (RFC 7515 §2), or nothing when it is not that. */
export function base64UrlBytes(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const base64 = text.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** The text in unpadded base64url of UTF-8, or nothing when it is not that. */
export function base64UrlText(text: string): string | undefined {
  const bytes = base64UrlBytes(text);
  if (!bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
