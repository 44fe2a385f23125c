import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundKeyOf, parseDpopProof, thumbprintOf } from './dpop.ts';
import { parseJwt } from './jwt.ts';

/** RFC 9449 §4.2, figure 2, and the thumbprint of its key in figure 9. */
const PROOF =
  'eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwiaWF0IjoxNTYyMjYyNjE2fQ.2-GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg';
const JKT = '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a DPoP proof', () => {
  it('is read as in RFC 9449', () => {
    expect(parseDpopProof(PROOF)).toMatchObject({
      htm: 'POST',
      htu: 'https://server.example.com/token',
      iat: 1_562_262_616_000,
      jkt: JKT,
    });
  });

  it('may lack or mistype every claim', () => {
    const { jwt, ...rest } =
      parseDpopProof(`${encode({ alg: 'ES256', jwk: {} })}.${encode({ htm: 1, iat: '1' })}.c2ln`) ?? {};
    expect(rest).toEqual({});
    expect(jwt?.claims).toEqual({ htm: 1, iat: '1' });
  });

  it('is not made of what is no JWT', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseDpopProof(text)).toBeUndefined();
      }),
    );
  });
});

describe('a key', () => {
  it('has the thumbprint of RFC 7638 §3.1, whatever else it holds', () => {
    const n =
      '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw';
    expect(thumbprintOf({ kty: 'RSA', n, e: 'AQAB', alg: 'RS256', kid: '2011-04-29' })).toBe(
      'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
    );
  });

  it.each([
    [undefined],
    ['EC'],
    [{ kty: 'EC', crv: 'P-256', x: 'a' }],
    [{ kty: 'oct', k: 'a' }],
    [{ kty: 'toString' }],
  ])('has none where it is no public key: %j', (jwk) => expect(thumbprintOf(jwk)).toBeUndefined());

  it('may be the one that a token is bound to', () => {
    const token = (claims: unknown) => parseJwt(`${encode({ alg: 'ES256' })}.${encode(claims)}.c2ln`)?.value;
    const bound = token({ cnf: { jkt: JKT } });
    expect(bound && boundKeyOf(bound)).toBe(JKT);
    for (const cnf of [undefined, null, 'x', { jkt: 1 }, { 'x5t#S256': 'a' }]) {
      const other = token({ cnf });
      expect(other && boundKeyOf(other)).toBeUndefined();
    }
  });
});
