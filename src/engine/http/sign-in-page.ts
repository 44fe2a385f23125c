const HOST =
  /(?:^|\.)(?:login|signin|sso|auth|accounts?|idp|identity|adfs|sts|cas|keycloak|oauth2?)\.|\.(?:auth0|okta|oktapreview|onelogin|b2clogin|ciamlogin|amazoncognito|cloudflareaccess|duosecurity)\.com$|^login\.microsoftonline\./;

const PATH =
  /\/(?:log-?in|sign-?in|sign_in|logon|sso|authorize|saml2?|adfs|cas|wayf|shibboleth\.sso|openid-connect|oauth2?|auth)(?:[/.;]|$)/i;

/** What an authorization request carries (OpenID Connect Core §3.1.2.1, SAML Bindings §3.4). */
const PARAMETERS = ['response_type', 'SAMLRequest', 'wtrealm'];

/** Whether a URL is where people sign in: by its host, its path, or what it is asked. */
export function looksLikeSignIn({ hostname, pathname, searchParams }: URL): boolean {
  return HOST.test(hostname) || PATH.test(pathname) || PARAMETERS.some((name) => searchParams.has(name));
}
