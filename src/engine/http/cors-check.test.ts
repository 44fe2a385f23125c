import { describe, expect, it } from 'vitest';
import { corsCheck } from './cors-check.ts';

const ORIGIN = 'https://www.shop.test';

const headersOf = (origin: string | undefined, credentials?: string) => [
  ...(origin === undefined ? [] : [{ name: 'access-control-allow-origin', value: origin }]),
  ...(credentials === undefined ? [] : [{ name: 'access-control-allow-credentials', value: credentials }]),
];

describe('corsCheck', () => {
  it.each<[string | undefined, string | undefined, string[], string[]]>([
    [ORIGIN, undefined, [], ['credentials-missing']],
    [ORIGIN, 'true', [], []],
    [ORIGIN, 'True', [], ['credentials-missing']],
    [ORIGIN, 'true, true', [], ['credentials-missing']],
    ['*', undefined, [], ['origin-wildcard', 'credentials-missing']],
    ['*', 'true', [], ['origin-wildcard']],
    [undefined, 'true', ['origin-missing'], ['origin-missing']],
    [`${ORIGIN}/`, 'true', ['origin-mismatch'], ['origin-mismatch']],
    ['null', 'true', ['origin-mismatch'], ['origin-mismatch']],
    [`${ORIGIN}, ${ORIGIN}`, 'true', ['origin-multiple'], ['origin-multiple']],
    ['www.shop.test', 'true', ['origin-invalid'], ['origin-invalid']],
  ])('Allow-Origin %j, Allow-Credentials %j', (origin, credentials, omit, include) => {
    const headers = headersOf(origin, credentials);
    expect(corsCheck('response', headers, { origin: ORIGIN, mode: 'omit' }).faults).toEqual(omit);
    expect(corsCheck('response', headers, { origin: ORIGIN, mode: 'include' }).faults).toEqual(include);
  });

  it('counts a field that comes twice as two values', () => {
    const twice = [...headersOf(ORIGIN), ...headersOf(ORIGIN)];
    expect(corsCheck('response', twice, { origin: ORIGIN, mode: 'omit' }).faults).toEqual(['origin-multiple']);
  });

  it('sets each demand beside its answer', () => {
    expect(corsCheck('response', headersOf('*'), { origin: ORIGIN, mode: 'include' }).rows).toEqual([
      { of: 'response', answerName: 'Access-Control-Allow-Origin', demand: ORIGIN, answer: '*', pass: false },
      { of: 'response', answerName: 'Access-Control-Allow-Credentials', demand: 'true', pass: false },
    ]);
  });
});
