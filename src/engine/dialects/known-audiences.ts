interface KnownApi {
  /** A proper name, the same in every language. */
  readonly name: string;
  readonly audience: RegExp;
  readonly hosts: RegExp;
}

/** APIs whose tokens are known by their `aud`, with the hosts that take them. */
const APIS: readonly KnownApi[] = [
  {
    name: 'Microsoft Graph',
    audience:
      /^(?:00000003-0000-0000-c000-000000000000|https:\/\/(?:graph\.microsoft\.(?:com|us)|dod-graph\.microsoft\.us|microsoftgraph\.chinacloudapi\.cn)\/?)$/,
    hosts:
      /(?:^|\.)(?:graph\.microsoft\.(?:com|us)|dod-graph\.microsoft\.us|microsoftgraph\.chinacloudapi\.cn|substrate\.office\.com)$/,
  },
  {
    name: 'Azure AD Graph',
    audience: /^(?:00000002-0000-0000-c000-000000000000|https:\/\/graph\.windows\.net\/?)$/,
    hosts: /(?:^|\.)graph\.windows\.net$/,
  },
  {
    name: 'Azure Resource Manager',
    audience: /^(?:797f4846-ba00-4fd7-ba43-dac1f8f63013|https:\/\/management\.(?:core\.windows\.net|azure\.com)\/?)$/,
    hosts: /(?:^|\.)management\.(?:azure\.com|core\.windows\.net)$|\.azure\.com$/,
  },
  {
    name: 'Azure Key Vault',
    audience: /^(?:cfa8b339-82a2-471a-a3c9-0fc0be7a4093|https:\/\/vault\.azure\.net\/?)$/,
    hosts: /(?:^|\.)vault\.azure\.net$/,
  },
  {
    name: 'Azure Storage',
    audience: /^(?:e406a681-f3d4-42a8-90b6-c2b029497af1|https:\/\/storage\.azure\.com\/?)$/,
    hosts: /\.(?:blob|queue|table|file|dfs)\.core\.windows\.net$|\.storage\.azure\.net$/,
  },
];

/** The name of the API that the token is meant for, when that is a known one and not the one called. */
export function foreignAudience(audience: readonly string[], hostname: string): string | undefined {
  const [only] = audience;
  if (only === undefined || audience.length > 1) return undefined;
  const api = APIS.find((each) => each.audience.test(only));
  return api && !api.hosts.test(hostname) ? api.name : undefined;
}
