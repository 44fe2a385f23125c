import { anyOf } from './any-of.ts';

/** What an authorization server's refusal comes down to, whatever code it gives. */
export type OAuthCause =
  | 'interaction-required'
  | 'sign-in-pending'
  | 'pkce-mismatch'
  | 'redirect-uri-mismatch'
  | 'client-invalid'
  | 'refresh-token-expired'
  | 'grant-type-unsupported'
  | 'scope-invalid'
  | 'client-unauthorized'
  | 'password-wrong'
  | 'grant-invalid'
  | 'request-invalid';

/** RFC 6749 §5.2 lists every reason for a code in one sentence, and servers send that sentence whatever the reason. */
const COMMONPLACES = [
  /the provided (?:authorization )?grant\b.{0,200}\b(?:invalid|expired|revoked)\b.{0,240}another client\.?/,
  /the request is missing a required parameter.{0,240}malformed\.?/,
];

/** Without the sentences that name every reason and so none. */
export const withoutCommonplaces = (text: string): string =>
  COMMONPLACES.reduce((rest, sentence) => rest.replace(sentence, ''), text);

/**
 * The words of a refusal, lower-cased: its code, a space, its description. The first line that matches counts, because
 * servers put precise words under codes that are too general, or wrong: Auth0 calls a redirect URI that differs an
 * `unauthorized_client`, Keycloak a wrong client secret. The AADSTS numbers are those of Microsoft's reference.
 */
export const OAUTH_CAUSES: readonly { readonly cause: OAuthCause; readonly said: RegExp }[] = [
  { cause: 'sign-in-pending', said: /^(?:authorization_pending|slow_down)\b|aadsts70016\b/ },
  {
    cause: 'interaction-required',
    said: anyOf(
      /^(?:login|interaction|consent|account_selection|mfa|reauthentication|relogin)_(?:required|needed)\b/,
      /aadsts(?:1600\d|50058|50072|50074|50076|50078|50079|50097|50158|65001|700020)\b/,
    ),
  },
  {
    cause: 'pkce-mismatch',
    said: /\bpkce\b|code[ _-]?(?:verifier|challenge)|proof key for code exchange|aadsts(?:50147|501481|501491)\b/,
  },
  {
    cause: 'redirect-uri-mismatch',
    said: anyOf(
      /redirect[ _-]?(?:uri|url)|redirect_mismatch|(?:callback|reply) (?:url|uri|address)|callback url mismatch/,
      /aadsts(?:50011|70004|900971)\b/,
    ),
  },
  {
    cause: 'client-unauthorized',
    said: /(?:grant[ _]type|flow)[^.]{0,80} not (?:allowed|enabled|permitted|authorized)|client (?:is )?not (?:allowed|enabled|permitted|authorized)/,
  },
  {
    cause: 'client-invalid',
    said: anyOf(
      /^(?:invalid_client|invalid_client_id|invalid_client_credentials|incorrect_client_credentials|bad_client_secret|deleted_client|disabled_client)\b/,
      /client[ _]?(?:secret|credentials?|authentication|assertion)["'`]? (?:\w{1,12} ){0,3}(?:invalid|wrong|incorrect|expired|failed|missing|required|not)/,
      /(?:invalid|wrong|incorrect|unknown|missing) (?:oauth )?client(?:[ _](?:id|secret|credentials?|authentication))?\b/,
      /(?:oauth )?client (?:\S{1,60} )?(?:was |is |could )?(?:not (?:be )?found|does not exist|unknown|disabled)/,
      /aadsts(?:50012|70001|70002|700011|700016|700025|700027|7000112|7000215|7000218|7000222)\b/,
      /^access_denied unauthorized$/,
    ),
  },
  {
    cause: 'grant-type-unsupported',
    said: anyOf(
      /^(?:unsupported_grant_type|invalid_grant_type|unsupported_response_type|unsupported_response_mode)\b/,
      /\binvalid_grant_type\b|aadsts(?:70003|70005|70007|700054|9001023)\b/,
    ),
  },
  {
    cause: 'scope-invalid',
    said: /^(?:invalid_scope|invalid_scopes|invalid_target|invalid_resource)\b|aadsts(?:28002|28003|50001|500011|650057|70011|700022|700023)\b/,
  },
  {
    cause: 'client-unauthorized',
    said: /^unauthorized_client\b|aadsts(?:65002|7000114|9002326|9002327)\b/,
  },
  {
    cause: 'refresh-token-expired',
    said: anyOf(
      /^(?!invalid_request\b).*refresh[ _-]?token|offline (?:user )?session|session (?:is )?not active|session doesn.t have|token is not active|stale token/,
      /token has been expired or revoked|^(?:token_expired|session_expired|session_not_found|invalid_refresh_token)\b|\btoken_expired\b/,
      /aadsts(?:50085|50089|50173|70000|70008|700082|700084|70043)\b/,
    ),
  },
  {
    cause: 'password-wrong',
    said: anyOf(
      /(?:invalid|wrong|incorrect|bad)[ _](?:user(?:name)?|e-?mail|login|user credentials|credentials?|password)\b/,
      /no active account found|^invalid_credentials\b|invalid_username_or_password|authentication failure|aadsts(?:50034|50056|50064|50126)\b/,
    ),
  },
  {
    cause: 'grant-invalid',
    said: anyOf(
      /^(?:invalid_grant|bad_verification_code|invalid_code|code_expired|expired_token)\b|aadsts54005\b/,
      /authori[sz]ation code\b.{0,40}\b(?:invalid|expired|revoked|used|redeemed|not (?:valid|found)|does not exist)\b/,
      /(?:invalid|expired|unknown|bad)[ _](?:authori[sz]ation[ _])?code\b/,
    ),
  },
  { cause: 'request-invalid', said: /^invalid_request\b/ },
];

/** The server wanted the parameters as a form and did not find them. */
export const FORM_WANTED = anyOf(
  /x-www-form-urlencoded|content[ _-]?type|unsupported media type|form (?:parameter|request body|field)/,
  /parameter: ["']?grant_type|post body (?:can ?not|must not|may not) be empty/,
  /(?:missing|contain|required|specify|no|empty|null)\b[^.]{0,60}\bgrant[ _]?type|grant[ _]?type\b[^.]{0,60}\b(?:missing|required|empty|null|not (?:found|specified|provided))/,
);
