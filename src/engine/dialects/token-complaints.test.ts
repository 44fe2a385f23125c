import { describe, expect, it } from 'vitest';
import type { Saying } from '../http/words.ts';
import { isLinear } from '../testing/growth.ts';
import { complainsOfOther, complaintOf, type TokenComplaint } from './token-complaints.ts';

const words = (text: string): readonly Saying[] => [
  { text: text.toLowerCase(), source: { text, mime: 'text/plain', truncated: false } },
];

const KINDS: readonly TokenComplaint[] = [
  'early',
  'audience',
  'issuer',
  'key',
  'signature',
  'algorithm',
  'form',
  'use',
];

const heard = (text: string) => KINDS.filter((kind) => complaintOf(words(text), kind));

const SAID: Readonly<Record<TokenComplaint, readonly string[]>> = {
  early: [
    'jwt not active',
    'The token is not yet valid (nbf)',
    'The token is not yet valid (iat)',
    'Token used before issued',
    'token is not valid yet',
    'token has invalid claims: token is not valid yet',
    '"nbf" claim timestamp check failed',
    'Jwt not yet valid',
    "The token is not valid before '11/20/2026 10:30:00'",
    'Jwt used before 2026-11-20T10:30:00Z',
    'Cannot handle token prior to 2026-11-20T10:30:00+0000',
    'The token cannot be used yet',
    "The Token can't be used before Fri Nov 20 10:30:00 UTC 2026.",
    'Could not verify JWT: JWTNotYetValid',
    'JWTIssuedAtFuture',
    'ImmatureSignatureError',
    'トークンはまだ有効ではありません',
  ],
  audience: [
    "The audience 'https://reports.example' is invalid",
    "The audience '(null)' is invalid",
    'jwt audience invalid. expected: orders',
    'unexpected "aud" claim value',
    "Unexpected 'aud' value",
    'The aud claim is not valid',
    'Invalid audience',
    "Audience doesn't match",
    'Token is missing the "aud" claim',
    'missing required "aud" claim',
    'token has invalid audience',
    'the token does not have a valid audience',
    'Audiences in Jwt are not allowed',
    'Could not verify JWT: JWTNotInAudience',
    'JWT not in audience',
    'IDX10214: Audience validation failed.',
    'InvalidAuthenticationTokenAudience',
    'The access token has been obtained for wrong audience or resource',
    'Firebase ID token has incorrect "aud" (audience) claim. Expected "shop" but got "other".',
    'This token is not intended for this API',
    'InvalidAudience',
  ],
  issuer: [
    "The issuer 'https://id.other.test/' is invalid",
    'jwt issuer invalid. expected: https://id.example',
    'unexpected "iss" claim value',
    'The iss claim is not valid',
    'Invalid issuer',
    'token has invalid issuer',
    'Jwt issuer is not configured',
    'Unknown issuer',
    'Untrusted issuer',
    "No credentials found for given 'iss'",
    'IDX10205: Issuer validation failed.',
    'Could not verify JWT: JWTNotInIssuer',
    'The token was not issued by the given issuers',
    'issuer mismatch',
    "The access token is from the wrong issuer 'https://sts.windows.net/x/'.",
  ],
  key: [
    'The signature key was not found',
    "Jwks doesn't have key to match kid or alg from Jwt",
    'no applicable key found in the JSON Web Key Set',
    'Unable to find a signing key that matches: "k1"',
    "IDX10501: Signature validation failed. Unable to match 'kid'",
    "IDX10517: The token's kid is missing.",
    'Firebase ID token has no "kid" claim.',
    'No suitable key was found',
    'Unknown kid',
    'Could not find public key',
    'kid not found in JWKS',
  ],
  signature: [
    'invalid signature',
    'Invalid token signature',
    'Signature verification failed',
    'Signature verification raised',
    'signature is invalid',
    'token signature is invalid: signature is invalid',
    'Jwt verification fails',
    'JWSError JWSInvalidSignature',
    "The Token's Signature resulted invalid when verified using the Algorithm: HmacSHA256",
    'JWT signature does not match locally computed signature.',
    'Token signature mismatch',
    'Signed JWT rejected: Invalid signature',
    '署名が正しくありません',
  ],
  algorithm: [
    'invalid algorithm',
    'unexpected signing method: none',
    '"alg" (Algorithm) Header Parameter value not allowed',
    'jwt signature is required',
    'Unsigned Claims JWTs are not supported.',
    'The specified alg value is not allowed',
    'Another algorithm expected, or no matching key(s) found',
    'FAST_JWT_INVALID_ALGORITHM',
  ],
  form: [
    'jwt malformed',
    'Not enough segments',
    'Wrong number of segments',
    'token contains an invalid number of segments',
    'Expected 3 parts in JWT; got 1',
    'Jwt is not in the form of Header.Payload.Signature with two dots and 3 sections',
    'Invalid Compact JWS',
    'An error occurred while attempting to decode the Jwt: Malformed token',
    'Invalid JWT serialization: Missing dot delimiter(s)',
    'JWT strings must contain exactly 2 period characters. Found: 0',
    'The token was expected to have 3 parts, but got 1.',
    'IDX12741: JWT must have three segments (JWS) or five segments (JWE).',
    'IDX14100: JWT is not well formed, there are no dots (.).',
    'Could not verify JWT: JWSError (CompactDecodeError Invalid number of parts: Expected 3 parts; got 1)',
    'Authorization token is invalid: The token is malformed.',
    'Missing or malformed JWT',
    'Jwt header is an invalid JSON',
    'Invalid header padding',
    'The JWT string must have two dots',
    'Token could not be parsed from the request.',
    'invalid JWT format',
    'トークンの形式が不正です',
  ],
  use: [
    'Only non-refresh tokens are allowed',
    'Token has wrong type',
    'Token use not allowed: id. Expected: access',
    'Invalid token type. Token must be an access token.',
    'ID tokens are not accepted',
    'This is not an access token',
    'ACCESS_TOKEN_TYPE_UNSUPPORTED',
    'Refresh token cannot be used as access token',
  ],
};

describe.each(KINDS)('a complaint about the token: %s', (kind) => {
  it.each(SAID[kind])('is heard in: %s', (text) => expect(heard(text)).toContain(kind));
});

it.each([
  'Invalid token',
  'Invalid or expired token',
  'invalid_token',
  'Token has expired',
  'jwt expired',
  'Signature has expired',
  'The access token provided is expired, revoked, malformed, or invalid for other reasons.',
  'Access token has expired or is not yet valid.',
  'Unauthorized',
  'Forbidden',
  'No token provided',
  'Access token is required',
  'Authorization header not found',
  'A valid access token is required',
  'The request signature we calculated does not match the signature you provided.',
  'CSRF token mismatch',
  'Request had insufficient authentication scopes.',
  'Invalid API key',
  'API key not found',
  'issued',
])('hears none in: %s', (text) => expect(heard(text)).toEqual([]));

it('tells another complaint from its own', () => {
  expect(complainsOfOther(words('invalid audience'), 'signature')).toBe(true);
  expect(complainsOfOther(words('invalid audience'), 'audience')).toBe(false);
  expect(complainsOfOther(words('jwt expired'), 'audience')).toBe(true);
  expect(complainsOfOther(words('insufficient_scope'), 'audience')).toBe(true);
  expect(complainsOfOther(words('invalid token'), 'audience')).toBe(false);
});

it.each(['token ', 'audience is ', '"aud" ', 'jwt header is ', 'unable to find a ', 'signature is ', "audience 'x"])(
  'reads %s at any length in linear time',
  (text) => {
    expect(isLinear(heard, text)).toBe(true);
  },
);
