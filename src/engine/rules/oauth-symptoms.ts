/**
 * What the answer of an authorization server looks like to rules that take it for an API's: no token was sent, a
 * session is missing, a password was refused.
 */
export const OAUTH_SYMPTOMS = [
  'authorization-missing',
  'authorization-not-received',
  'authorization-scheme-mismatch',
  'authorization-two-layers',
  'basic-credentials-rejected',
  'cookie-credentials-omitted',
  'request-endpoint-unknown',
  'session-cookie-absent',
  'session-rejected',
  'status-403-authenticated',
  'token-rejected',
] as const;
