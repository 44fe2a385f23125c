import { expect, it } from 'vitest';
import { tellIn } from '../i18n/locale.ts';
import { browserName } from './browser-name.ts';
import { dateOf, meaningOf, shownClaim } from './claims.ts';

const tell = tellIn('en');
const NOW = 1_795_168_800_000;

it('tells a date in words with its distance to the answer', () => {
  const date = dateOf('exp', NOW / 1000 - 90, NOW, tell, 'en');
  expect(date).toMatch(/Nov 20, 2026 .*\d (?:[A-Z]{2,5}|GMT\S+) \(1 min 30 sec before the response\)$/);
  expect(dateOf('nbf', NOW / 1000 + 5, NOW, tell, 'en')).toContain('5 sec after the response');
});

it('takes thirteen digits as milliseconds, and refuses what is no date', () => {
  expect(dateOf('iat', NOW, NOW, tell, 'en')).toContain('Nov 20, 2026');
  expect(dateOf('exp', 1e300, NOW, tell, 'en')).toBeUndefined();
  expect(dateOf('exp', 'soon', NOW, tell, 'en')).toBeUndefined();
  expect(dateOf('sub', 1, NOW, tell, 'en')).toBeUndefined();
});

it('explains registered claims only', () => {
  expect(meaningOf('aud', 'en')).toBe('meant for');
  expect(meaningOf('aud', 'ja')).toBe('宛先 (audience)');
  expect(meaningOf('constructor', 'en')).toBe('');
});

it('shows strings as they are, and the rest as JSON', () => {
  expect(shownClaim('a b')).toBe('a b');
  expect(shownClaim(['a', { b: 1 }])).toBe('["a",{"b":1}]');
});

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153.0'],
  ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.1.2', 'Edge 156.0.1.2'],
  ['Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36', 'Chrome 156.0.0.0'],
  ['something else', 'something else'],
])('names the browser of %s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});
