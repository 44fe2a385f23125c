/** What a client's registration is asked about. */
export type ClientSetting = 'redirectUris' | 'secret' | 'grantTypes' | 'scopes';

interface IdentityProvider {
  readonly name: string;
  readonly recognises: (endpoint: URL) => boolean;
  /** The provider's own names, as its console shows them. */
  readonly settings: Readonly<Record<ClientSetting, string>>;
}

const hostIs =
  (pattern: RegExp) =>
  ({ hostname }: URL) =>
    pattern.test(hostname);

const PROVIDERS: readonly IdentityProvider[] = [
  {
    name: 'Microsoft Entra ID',
    recognises: hostIs(
      /^login\.(?:microsoftonline\.com|microsoftonline\.us|partner\.microsoftonline\.cn|windows\.net)$|\.(?:b2clogin|ciamlogin)\.com$/,
    ),
    settings: {
      redirectUris: 'Authentication > Redirect URIs',
      secret: 'Certificates & secrets',
      grantTypes: 'Authentication > Platform configurations',
      scopes: 'API permissions',
    },
  },
  {
    name: 'Auth0',
    recognises: hostIs(/\.auth0\.com$/),
    settings: {
      redirectUris: 'Allowed Callback URLs',
      secret: 'Client Secret',
      grantTypes: 'Advanced Settings > Grant Types',
      scopes: 'Permissions',
    },
  },
  {
    name: 'Okta',
    recognises: hostIs(/\.(?:okta|oktapreview|okta-emea)\.com$/),
    settings: {
      redirectUris: 'Sign-in redirect URIs',
      secret: 'Client Credentials',
      grantTypes: 'Grant type',
      scopes: 'Scopes',
    },
  },
  {
    name: 'Google',
    recognises: hostIs(/^(?:accounts\.google\.com|oauth2\.googleapis\.com|www\.googleapis\.com)$/),
    settings: {
      redirectUris: 'Authorized redirect URIs',
      secret: 'Client secrets',
      grantTypes: 'Application type',
      scopes: 'Data Access',
    },
  },
  {
    name: 'Amazon Cognito',
    recognises: hostIs(/\.amazoncognito\.com$/),
    settings: {
      redirectUris: 'Allowed callback URLs',
      secret: 'Client secret',
      grantTypes: 'OAuth 2.0 grant types',
      scopes: 'OpenID Connect scopes',
    },
  },
  {
    name: 'Keycloak',
    recognises: ({ pathname }) => /\/realms\/[^/]+\/protocol\/openid-connect\//.test(pathname),
    settings: {
      redirectUris: 'Valid redirect URIs',
      secret: 'Credentials',
      grantTypes: 'Authentication flow',
      scopes: 'Client scopes',
    },
  },
];

/** The names of a client's metadata (RFC 7591 §2), for providers that nobody knows. */
const METADATA: IdentityProvider['settings'] = {
  redirectUris: 'redirect_uris',
  secret: 'client_secret',
  grantTypes: 'grant_types',
  scopes: 'scope',
};

/** Where the provider of this endpoint keeps a setting of a client, in its own words. */
export const settingOf = (endpoint: URL, setting: ClientSetting): string =>
  (PROVIDERS.find(({ recognises }) => recognises(endpoint))?.settings ?? METADATA)[setting];
