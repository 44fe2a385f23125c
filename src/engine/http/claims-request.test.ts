import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseClaimsRequest } from './claims-request.ts';

const REVOKED = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';

describe('a claims request', () => {
  it.each(['base64', 'base64url'] as const)('is read from %s', (alphabet) => {
    const { value, problems } = parseClaimsRequest(Buffer.from(REVOKED).toString(alphabet));
    expect(value).toEqual({ json: REVOKED, claims: [{ name: 'nbf', values: ['1604106651'] }] });
    expect(problems).toEqual([]);
  });

  it.each([
    ['{"access_token":{"acrs":{"essential":true,"values":["c1","c2"]}}}', [{ name: 'acrs', values: ['c1', 'c2'] }]],
    ['{"access_token":{"polids":null}}', [{ name: 'polids', values: [] }]],
    ['{"access_token":[]}', []],
    ['{"id_token":{"email":null}}', []],
  ])('%s', (json, claims) => {
    expect(parseClaimsRequest(Buffer.from(json).toString('base64')).value?.claims).toEqual(claims);
  });

  it.each(['', 'not base64', 'ey==', Buffer.from('[]').toString('base64'), Buffer.from('"x"').toString('base64')])(
    'is not %j',
    (text) => {
      const { value, problems } = parseClaimsRequest(text);
      expect(value).toBeUndefined();
      expect(problems).toEqual([{ code: 'not-base64-json', range: { start: 0, end: text.length } }]);
    },
  );

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => Buffer.from(json).toString('base64')),
        ),
        (text) => {
          parseClaimsRequest(text);
        },
      ),
    );
  });
});
