import { describe, expect, it } from 'vitest';
import { OAUTH_CAUSES, type OAuthCause, withoutCommonplaces } from './oauth-errors.ts';

/** What real servers say, as `code description`, and what it comes down to. */
const SAID: readonly (readonly [OAuthCause | undefined, string])[] = [
  // Ory, Doorkeeper and league/oauth2-server repeat the RFC.
  [
    'grant-invalid',
    'invalid_grant The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
  ],
  [
    'pkce-mismatch',
    'invalid_request The request is missing a required parameter, includes an invalid parameter value, includes a parameter more than once, or is otherwise malformed. Check the `code_verifier` parameter',
  ],
  ['request-invalid', 'invalid_request missing required parameter(s) (code)'],
  ['client-invalid', 'invalid_client client authentication failed'],
  ['client-invalid', 'invalid_client A valid OAuth client could not be found for client_id: shop'],
  ['client-invalid', 'invalid_client The OAuth client was not found.'],
  ['client-invalid', ' invalid client secret'],
  ['client-invalid', 'invalid_client_id client identifier invalid'],
  ['client-unauthorized', 'unauthorized_client requested grant type is not allowed for this client'],
  ['client-unauthorized', 'unauthorized_client The client is not authorized to use the provided grant type.'],
  [
    'redirect-uri-mismatch',
    'invalid_grant The requested redirect uri is malformed or does not match client redirect URI.',
  ],
  ['redirect-uri-mismatch', ' Parameter redirect_uri does not match registered URI'],
  ['redirect-uri-mismatch', "invalid_request redirect_uri did not match any of the client's registered redirect_uris"],
  ['redirect-uri-mismatch', 'invalid_redirect_uri Unable to retrieve access token: redirect uri'],
  ['grant-invalid', 'invalid_request Value passed for the authorization code was invalid.'],
  ['grant-invalid', ' Invalid authorization code'],
  ['grant-invalid', 'invalid_grant code does not exist or has expired'],
  ['refresh-token-expired', ' Invalid refresh token'],
  ['scope-invalid', 'invalid_scope One or more scopes are not configured for the authorization server resource.'],
  ['password-wrong', ' Incorrect username or password'],
  ['password-wrong', 'invalid_grant invalid_username_or_password'],
  ['password-wrong', 'no_active_account No active account found with the given credentials'],
  ['sign-in-pending', 'authorization_pending The user has not yet completed the sign-in'],
  [undefined, 'Unauthorized Full authentication is required to access this resource'],
  [undefined, 'invalid_token The access token expired'],
];

describe('the words of a refusal', () => {
  it.each(SAID)('%s: %s', (cause, said) => {
    const text = withoutCommonplaces(said.toLowerCase()).trim();
    expect(OAUTH_CAUSES.find((each) => each.said.test(text))?.cause).toBe(cause);
  });
});
