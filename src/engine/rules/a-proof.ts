import { sha256 } from '../http/sha256.ts';
import { NOW } from './a-case.ts';
import { aJwt } from './a-jwt.ts';

/** A key of RFC 9449 §4.2, and its thumbprint. */
const JWK = {
  kty: 'EC',
  x: 'l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs',
  y: '9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA',
  crv: 'P-256',
};
export const JKT = '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I';

/** A DPoP proof for tables of cases, right for a GET of `https://api.shop.test/me` with this token but for `claims` and `header`. */
export const aProof = (token: string, claims?: object, header?: object): string =>
  aJwt(
    {
      jti: '-BwC3ESc6acc2lTc',
      htm: 'GET',
      htu: 'https://api.shop.test/me',
      iat: NOW / 1000 - 1,
      ath: sha256(token),
      ...claims,
    },
    { typ: 'dpop+jwt', alg: 'ES256', jwk: JWK, ...header },
  );
