import { expect, it } from 'vitest';
import { nginxLocation } from './nginx-location.ts';

it.each([
  ['/v1/me', '"/v1/me"'],
  ['/caf%C3%A9%20au%20lait', '"/café au lait"'],
  ['/odata/$metadata', '"/odata/$metadata"'],
  ['/a%22;%20return%20200;', '"/a\\"; return 200;"'],
  ['/a%0Ab', '"/a b"'],
  ['/100%', '"/100%"'],
])('writes %s as nginx compares it', (path, written) => {
  expect(nginxLocation(path).text).toBe(written);
});
