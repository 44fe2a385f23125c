import { describe, expect, it } from 'vitest';
import { findWords, type Saying } from '../http/words.ts';
import { ACCOUNT_REFUSED } from './account-refused.ts';
import { CREDENTIALS_WANTED, HEADER_WANTED, OTHER_CREDENTIAL_WANTED } from './credentials-wanted.ts';
import { saysSchemeRefused, schemeNamedIn } from './scheme-wanted.ts';
import { RIGHT_LACKING, SCOPE_LACKING } from './scope-lacking.ts';
import { SIGN_IN_REFUSED } from './sign-in-refused.ts';
import { saysExpired } from './token-expired.ts';
import { saysTokenWasRead } from './token-read.ts';

const words = (text: string): readonly Saying[] => [
  { text: text.toLowerCase(), source: { text, mime: 'text/plain', truncated: false } },
];

const finds = (pattern: RegExp) => (text: string) => findWords(words(text), pattern) !== undefined;

function table(name: string, says: (text: string) => boolean, yes: readonly string[], no: readonly string[]) {
  describe(name, () => {
    it.each(yes)('hears it in: %s', (text) => expect(says(text)).toBe(true));
    it.each(no)('does not hear it in: %s', (text) => expect(says(text)).toBe(false));
  });
}

table(
  'a missing token',
  finds(HEADER_WANTED),
  [
    'No authorization token was found',
    'Missing Authorization Header',
    'No Authorization was found in request.headers',
    "Authentication failed. The 'Authorization' header is missing.",
    'Authorization header not found',
    'Access token is missing',
    'Access token required',
    'No token provided',
    'No token provided!',
    'Token not provided',
    'token is missing',
    'Jwt is missing',
    'jwt must be provided',
    'Missing bearer token',
    'Missing or invalid authorization header',
    'Bearer token is required',
    'A valid access token is required to access this resource, no access token found',
    '{"code":"missing_token"}',
    'トークンがありません',
    'Kein gültiges Token übergeben',
  ],
  [
    'Invalid token',
    'The access token expired',
    'CSRF token missing',
    'CSRF token not found',
    'Forbidden',
    'You do not have permission',
    'Missing API key',
    'Token is invalid',
    '401 Authorization Required',
  ],
);

table(
  'an account that may not come in',
  finds(ACCOUNT_REFUSED),
  [
    'Please verify your email address before continuing',
    'User account is disabled',
    '{"detail":"User not found","code":"user_not_found"}',
    'User is inactive',
    'Inactive user',
    'Your account has been suspended',
    'Account is not active',
    'This user no longer exists',
    'Email not verified',
    'アカウントが停止されています',
  ],
  [
    'Unauthorized',
    'User is not authenticated',
    'Bearer token not found',
    'Missing Authorization header',
    'Please log in',
  ],
);

table(
  'a wish for credentials',
  finds(CREDENTIALS_WANTED),
  [
    'Missing or invalid credentials',
    'User "system:anonymous" cannot list resource "pods"',
    'Sie sind nicht angemeldet.',
    'Anmeldung erforderlich',
    'Authentication credentials were not provided.',
    'Not authenticated',
    '{"message":"Unauthenticated."}',
    'Full authentication is required to access this resource',
    'You need to sign in or sign up before continuing.',
    'You must be logged in to do that',
    'Please log in to continue',
    'Login required',
    'Request is missing required authentication credential.',
    'Anonymous access is disabled',
    'Anonymous caller does not have storage.objects.get access',
    'UNAUTHENTICATED',
    'authentication_required',
    'Requires authentication',
    '401 Authorization Required',
    '認証が必要です',
    'ログインしてください',
  ],
  [
    'Forbidden',
    'Access denied',
    'You are not allowed to see this',
    'Invalid credentials',
    'RBAC: access denied',
    'Unauthorized',
  ],
);

table(
  'a wish for something else',
  finds(OTHER_CREDENTIAL_WANTED),
  [
    'APIキーが指定されていません',
    'Missing API key',
    'No API key found in request',
    'Access denied due to missing subscription key.',
    'CSRF token missing',
  ],
  ['Missing token', 'Authorization header required'],
);

table(
  'a refused sign-in',
  finds(SIGN_IN_REFUSED),
  [
    'Benutzername oder Kennwort falsch',
    'Invalid email or password',
    'Incorrect username or password',
    'Bad credentials',
    '{"error":"invalid_client"}',
    'Wrong password',
    'Login failed',
    'パスワードが違います',
  ],
  ['Invalid token', 'Unauthorized', 'Missing Authorization header'],
);

table(
  'an expired token',
  (text) => saysExpired(words(text)) !== undefined,
  [
    'jwt expired',
    'The access token expired',
    "The token expired at '11/20/2026 09:18:00'",
    'The token is expired',
    'Token has expired',
    'Token is expired',
    'token is expired by 2m31s',
    'token has invalid claims: token is expired',
    'Signature has expired',
    'Authorization token expired',
    'An error occurred while attempting to decode the Jwt: Jwt expired at 2026-11-20T09:00:00Z',
    '"exp" claim timestamp check failed',
    '\\"exp\\" claim timestamp check failed',
    'The incoming token has expired',
    'Could not verify JWT: JWTExpired',
    'Jwt is expired',
    'Lifetime validation failed, the token is expired.',
    'Firebase ID token has expired. Get a fresh ID token',
    'Your token has expired.',
    '{"code":"token_expired"}',
    '{"error":"expired_token"}',
    '{"reason":"ACCESS_TOKEN_EXPIRED"}',
    "ExpiredAuthenticationToken: The access token expiry UTC time '…' is earlier than current UTC time",
    'The security token included in the request is expired',
    'トークンの有効期限が切れています',
    'Das Token ist abgelaufen',
    'Error validating access token: Session has expired on Friday, 20-Nov-26 01:00:00 PST.',
  ],
  [
    'Invalid or expired token',
    'Token is invalid or expired',
    'The access token provided is expired, revoked, malformed, or invalid for other reasons.',
    'Access token has expired or is not yet valid.',
    'Token expired or revoked',
    'invalid/expired token',
    'The CSRF token has expired.',
    'Invitation token has expired',
    'Session expired',
    'API key expired. Please renew the API key.',
    'Request has expired',
    'jwt malformed',
    'invalid_token',
  ],
);

table(
  'a token that was read',
  (text) => saysTokenWasRead(words(text)) !== undefined,
  [
    'jwt expired',
    'invalid signature',
    "The audience 'x' is invalid",
    'jwt issuer invalid. expected: x',
    'insufficient_scope',
    'The signature key was not found',
  ],
  ['jwt malformed', 'invalid token', 'Invalid or expired token', 'Unauthorized'],
);

table(
  'a lack of scope',
  finds(SCOPE_LACKING),
  [
    'This action is outside the authorized scopes',
    'insufficient_scope',
    'Insufficient Scope',
    'Request had insufficient authentication scopes.',
    'Insufficient client scope',
    'Missing required scope: orders:write',
    'Missing scopes',
    '{"error":"missing_scope"}',
    'This endpoint requires the orders:write scope',
    'Requires one of the following scopes: a, b',
    "The 'scope' or 'scp' claim does not contain scopes 'access_user' or was not found",
    'The access token does not have the required scope',
    'Unauthorized; scope does not match',
    "The token lacks the required scope 'orders:write'",
    'Scope orders:write is required',
    'スコープが不足しています',
  ],
  [
    'Forbidden',
    'This is beyond the scope of this API',
    'insufficient privileges',
    'insufficient_user_authentication',
    'Access denied',
  ],
);

table(
  'a lack of rights',
  finds(RIGHT_LACKING),
  [
    'Insufficient permissions',
    'Missing permission: orders:write',
    'Requires role admin',
    'You do not have the required permissions',
    'insufficient_permissions',
  ],
  ['Forbidden', 'insufficient_scope', 'permission denied'],
);

describe('the scheme wanted', () => {
  it.each([
    ['Authorization header must start with Bearer', 'bearer'],
    ["Authorization header must start with 'Token'", 'token'],
    ['Authorization header must be of type Bearer', 'bearer'],
    ['Format is Authorization: Bearer [token]', 'bearer'],
    ["Bad Authorization header. Expected 'Authorization: Bearer <JWT>'", 'bearer'],
    ["Missing 'Bearer' type in 'Authorization' header.", 'bearer'],
    ['Use Bearer authentication', 'bearer'],
    ['Only Bearer tokens are accepted', 'bearer'],
    ['Missing bearer token', 'bearer'],
    ['Bearer token required', 'bearer'],
    ['Basic authentication required', 'basic'],
    ['{"error":"expected \\"Basic\\" scheme"}', 'basic'],
  ])('is read from: %s', (text, name) => expect(schemeNamedIn(words(text))?.name).toBe(name));

  it.each([
    'Missing token',
    'No token provided',
    'Invalid bearer token',
    'The bearer token is invalid',
    'Unauthorized',
    'basic plan only',
  ])('is not read into: %s', (text) => expect(schemeNamedIn(words(text))).toBeUndefined());

  it.each([
    'Unsupported authorization type',
    'Invalid authentication scheme',
    "Authorization scheme 'Token' is not supported",
  ])('is complained of in: %s', (text) => expect(saysSchemeRefused(words(text), 'Bearer', 401)).toBeDefined());
});
