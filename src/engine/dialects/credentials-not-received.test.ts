import { describe, expect, it } from 'vitest';
import { findWords } from '../http/words.ts';
import { isLinear } from '../testing/growth.ts';
import { MISSING_OR_BAD, NOT_RECEIVED } from './credentials-not-received.ts';

const finds = (pattern: RegExp, text: string) =>
  findWords([{ text: text.toLowerCase(), source: { text, mime: 'text/plain', truncated: false } }], pattern) !==
  undefined;

describe('credentials that did not arrive', () => {
  it.each([
    'No token provided',
    'No authorization token was found',
    'Access Denied. No token provided.',
    'No token, authorization denied',
    'Missing Authorization Header',
    'Authorization header missing',
    'Authorization header is required',
    'Authorization header not found.',
    "Authentication failed. The 'Authorization' header is missing.",
    'authorization header is empty',
    'auth header is empty',
    'The Authorization header is missing',
    'JWT Token not found',
    'Jwt is missing',
    'Token not provided',
    'Token is missing!',
    'Missing token',
    'missing or malformed jwt',
    'Missing bearer token',
    'No bearer token found in request',
    'Access token is missing',
    'Access token required',
    'A token is required for authentication',
    'The token could not be parsed from the request',
    'Authentication credentials were not provided.',
    'No credentials provided',
    'Request is missing required authentication credential. Expected OAuth 2 access token',
    'missing authentication credentials for REST request [/]',
    "Missing 'Authorization' or 'Cookie' header in JWT authentication mode",
    'jwt must be provided',
    '{"code":"credentials_required"}',
    '{"code":"FST_JWT_NO_AUTHORIZATION_IN_HEADER"}',
    '{"error":"missing_token"}',
    'No Authorization was found in request.headers',
    'Anonymous access is disabled',
    'pods is forbidden: User "system:anonymous" cannot list resource',
    'Request does not contain an access token',
    'トークンがありません',
    'Kein Token übergeben',
    'Das Token fehlt.',
    'Fehlende Anmeldedaten',
    '認証情報が送信されていません',
  ])('are heard of in: %s', (text) => expect(finds(NOT_RECEIVED, text)).toBe(true));

  it.each([
    'Unauthorized',
    '401 Authorization Required',
    'Authentication required',
    'Invalid token',
    'Invalid credentials',
    'The access token expired',
    'Token not found',
    'Refresh token missing',
    'CSRF token missing',
    'CSRF token not provided',
    'XSRF token not found in request',
    'Missing Authentication Token',
    'No API key found in request',
    'No credentials found for this user',
    'You do not have permission',
    'Missing permission orders:read',
    'Token is invalid',
    'jwt malformed',
    'No suitable key found',
    'Missing scope',
    'the token has no access to this project',
    'missing kid in JWT header',
  ])('are not heard of in: %s', (text) => expect(finds(NOT_RECEIVED, text)).toBe(false));

  it('is one of several causes in some messages', () => {
    for (const text of [
      'Missing or invalid Authorization header',
      'Invalid or missing token',
      'token missing, invalid or expired',
    ])
      expect(finds(MISSING_OR_BAD, text)).toBe(true);
    for (const text of ['No token provided', 'Missing Authorization header', 'Token is missing!'])
      expect(finds(MISSING_OR_BAD, text)).toBe(false);
  });

  it.each(['missing ', 'no token ', 'token ', 'authorization header ', 'missing a, '])('is linear in %j', (unit) => {
    expect(isLinear((text) => finds(NOT_RECEIVED, text) || finds(MISSING_OR_BAD, text), unit)).toBe(true);
  });
});
