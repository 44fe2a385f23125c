import { describe, expect, it } from 'vitest';
import { base64UrlBytes, base64UrlText } from './base64url.ts';

describe('base64url', () => {
  it('decodes what RFC 4648 §10 and RFC 7515 §C encode', () => {
    expect(['', 'Zg', 'Zm8', 'Zm9v', 'Zm9vYg', 'Zm9vYmE', 'Zm9vYmFy'].map(base64UrlText)).toEqual([
      '',
      'f',
      'fo',
      'foo',
      'foob',
      'fooba',
      'foobar',
    ]);
    expect(base64UrlBytes('A-z_4ME')).toEqual(Uint8Array.of(3, 236, 255, 224, 193));
  });

  it.each(['Z', 'Zg==', 'Zm9+', 'Zm 9', '_w'])('refuses %o', (text) => {
    expect(base64UrlText(text)).toBeUndefined();
  });
});
