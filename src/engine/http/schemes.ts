/** The authentication schemes of IANA's registry (RFC 9110 §16.4.1), as written there. */
const REGISTERED = [
  'Basic',
  'Bearer',
  'Concealed',
  'Digest',
  'DPoP',
  'GNAP',
  'HOBA',
  'Mutual',
  'Negotiate',
  'OAuth',
  'PrivateToken',
  'SCRAM-SHA-1',
  'SCRAM-SHA-256',
  'vapid',
];

/** Schemes that servers ask for without having registered them. */
const CUSTOMARY = [
  'Api-Key',
  'ApiKey',
  'ApiToken',
  'AWS',
  'AWS4-HMAC-SHA256',
  'Bot',
  'DeepL-Auth-Key',
  'GenieKey',
  'GoogleLogin',
  'Hawk',
  'JWT',
  'Key',
  'Klaviyo-API-Key',
  'MAC',
  'NTLM',
  'Session',
  'SharedAccessSignature',
  'SharedKey',
  'SharedKeyLite',
  'SSWS',
  'Token',
  'WSSE',
  'X-API-Key',
  'Zoho-oauthtoken',
];

const keyed = (names: readonly string[]) => new Map(names.map((name) => [name.toLowerCase(), name]));

const registered = keyed(REGISTERED);
const known = keyed([...REGISTERED, ...CUSTOMARY]);

/** Scheme names are compared without letter case (RFC 9110 §11.1). */
export const isRegisteredScheme = (name: string): boolean => registered.has(name.toLowerCase());

export const isKnownScheme = (name: string): boolean => known.has(name.toLowerCase());

/** The scheme in its usual letters, as written when nobody knows it. */
export const schemeName = (name: string): string => known.get(name.toLowerCase()) ?? name;

/** Names under which the same credentials are taken: servers rename Basic to keep the browser's own login box away. */
const FAMILY: Readonly<Record<string, string>> = {
  'x-basic': 'basic',
  xbasic: 'basic',
  ntlm: 'negotiate',
  oauth: 'bearer',
  'x-bearer': 'bearer',
  'api-key': 'apikey',
  'x-api-key': 'apikey',
};

/** What scheme it comes to, in lower case. */
export function schemeFamily(name: string): string {
  const key = name.toLowerCase();
  return FAMILY[key] ?? key;
}
