/** What a client's registration is asked about. */
export type ClientSetting = 'redirectUris' | 'secret' | 'grantTypes' | 'scopes';

export type ProviderId = 'entra' | 'auth0' | 'okta' | 'google' | 'cognito' | 'keycloak';

interface IdentityProvider {
  readonly id: ProviderId;
  readonly recognises: (endpoint: URL) => boolean;
  /** The provider's own names, as its console shows them. */
  readonly settings: Readonly<Record<ClientSetting, string>>;
  /** Likewise, where it lists the origins of pages that may call it; absent where it allows every one. */
  readonly origins?: string;
}

const hostIs =
  (pattern: RegExp) =>
  ({ hostname }: URL) =>
    pattern.test(hostname);

export const PROVIDERS: readonly IdentityProvider[] = [
  {
    id: 'entra',
    recognises: hostIs(
      /^login\.(?:microsoftonline\.com|microsoftonline\.us|partner\.microsoftonline\.cn|windows\.net)$|\.(?:b2clogin|ciamlogin)\.com$/,
    ),
    origins: 'Authentication > Single-page application > Redirect URIs',
    settings: {
      redirectUris: 'Authentication > Redirect URIs',
      secret: 'Certificates & secrets',
      grantTypes: 'Authentication > Platform configurations',
      scopes: 'API permissions',
    },
  },
  {
    id: 'auth0',
    recognises: hostIs(/\.auth0\.com$/),
    origins: 'Allowed Origins (CORS)',
    settings: {
      redirectUris: 'Allowed Callback URLs',
      secret: 'Client Secret',
      grantTypes: 'Advanced Settings > Grant Types',
      scopes: 'Permissions',
    },
  },
  {
    id: 'okta',
    recognises: hostIs(/\.(?:okta|oktapreview|okta-emea)\.com$/),
    origins: 'Security > API > Trusted Origins',
    settings: {
      redirectUris: 'Sign-in redirect URIs',
      secret: 'Client Credentials',
      grantTypes: 'Grant type',
      scopes: 'Scopes',
    },
  },
  {
    id: 'google',
    recognises: hostIs(/^(?:accounts\.google\.com|oauth2\.googleapis\.com|www\.googleapis\.com)$/),
    origins: 'Authorized JavaScript origins',
    settings: {
      redirectUris: 'Authorized redirect URIs',
      secret: 'Client secrets',
      grantTypes: 'Application type',
      scopes: 'Data Access',
    },
  },
  {
    id: 'cognito',
    recognises: hostIs(/\.amazoncognito\.com$/),
    settings: {
      redirectUris: 'Allowed callback URLs',
      secret: 'Client secret',
      grantTypes: 'OAuth 2.0 grant types',
      scopes: 'OpenID Connect scopes',
    },
  },
  {
    id: 'keycloak',
    recognises: ({ pathname }) => /\/realms\/[^/]+\/protocol\/openid-connect\//.test(pathname),
    origins: 'Web origins',
    settings: {
      redirectUris: 'Valid redirect URIs',
      secret: 'Credentials',
      grantTypes: 'Authentication flow',
      scopes: 'Client scopes',
    },
  },
];

/** The names of a client's metadata (RFC 7591 §2), for providers that nobody knows. */
export const METADATA: IdentityProvider['settings'] = {
  redirectUris: 'redirect_uris',
  secret: 'client_secret',
  grantTypes: 'grant_types',
  scopes: 'scope',
};

export const providerOf = (endpoint: URL): IdentityProvider | undefined =>
  PROVIDERS.find(({ recognises }) => recognises(endpoint));

/** Where the provider of this endpoint keeps a setting of a client, in its own words. */
export const settingOf = (endpoint: URL, setting: ClientSetting): string =>
  (providerOf(endpoint)?.settings ?? METADATA)[setting];
