import { toBase64Url } from '../http/base64url.ts';

const encode = (value: object) => toBase64Url(new TextEncoder().encode(JSON.stringify(value)));

/** A JWT for tables of cases. Its signature is made up, since nobody here verifies one. */
export const aJwt = (claims: object, header: object = { alg: 'ES256', typ: 'JWT', kid: 'k1' }): string =>
  `${encode(header)}.${encode(claims)}.c2lnbmF0dXJlLW9mLW5vYm9keQ`;
