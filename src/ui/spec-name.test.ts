import { expect, it } from 'vitest';
import { rules } from '../engine/rules/index.ts';
import { specName } from './spec-name.ts';

it.each([
  ['https://www.rfc-editor.org/rfc/rfc9110#section-15.5', 'RFC 9110 §15.5'],
  ['https://www.rfc-editor.org/rfc/rfc6750', 'RFC 6750'],
  ['https://fetch.spec.whatwg.org/#cors-check', 'Fetch #cors-check'],
  [
    'https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-samesite-cookies',
    'rfc6265bis #name-samesite-cookies',
  ],
  ['https://developers.cloudflare.com/waf/', 'developers.cloudflare.com/waf'],
])('names %s', (url, name) => {
  expect(specName(url)).toBe(name);
});

it('has a name for every section that a rule stands on, all of them safe to follow', () => {
  for (const { id, spec } of rules) {
    for (const url of spec) {
      expect(new URL(url).protocol, id).toBe('https:');
      expect(specName(url), id).not.toBe('');
    }
  }
});
