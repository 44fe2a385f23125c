interface TokenVendor {
  /** A proper name, the same in every language. */
  readonly name: string;
  /** How the vendor begins its tokens. */
  readonly token?: RegExp;
  /** Whose JWTs it issues for its own APIs only. */
  readonly issuer?: RegExp;
  /** The hosts of its own APIs. */
  readonly hosts: RegExp;
  /** Anybody may run it on a host of their own. */
  readonly isSelfHosted?: true;
}

const VENDORS: readonly TokenVendor[] = [
  {
    name: 'GitHub',
    token: /^(?:gh[opsu]_[A-Za-z\d]{20}|github_pat_\w{20})/,
    hosts:
      /(?:^|\.)(?:github\.com|githubusercontent\.com|githubcopilot\.com|ghe\.com|ghcr\.io|models\.inference\.ai\.azure\.com|github\.ai)$/,
  },
  {
    name: 'GitLab',
    token: /^gl(?:pat|oas|dt|rt|cbt|ptt|ft|imt|agent|soat)-[\w-]{10}/,
    hosts: /(?:^|\.)gitlab\.com$/,
    isSelfHosted: true,
  },
  { name: 'Slack', token: /^xox[abeoprs][.-]/, hosts: /(?:^|\.)slack(?:-gov)?\.com$/ },
  {
    name: 'Stripe',
    token: /^(?:[spr]k_(?:live|test)_[A-Za-z\d]{10}|whsec_)/,
    hosts: /(?:^|\.)(?:stripe\.com|clerk\.(?:com|dev)|accounts\.dev|paystack\.co)$/,
  },
  {
    name: 'Google',
    token: /^(?:ya29\.|AIza[\w-]{20})/,
    issuer: /^https:\/\/accounts\.google\.com$/,
    hosts:
      /(?:^|\.)(?:googleapis\.com|google\.com|firebaseio\.com|firebasedatabase\.app|cloudfunctions\.net|run\.app|appspot\.com|goog)$/,
  },
  { name: 'OpenAI', token: /^sk-(?:proj|svcacct|admin)-/, hosts: /(?:^|\.)openai\.com$/ },
  { name: 'Anthropic', token: /^sk-ant-/, hosts: /(?:^|\.)(?:anthropic\.com|claude\.ai)$/ },
  {
    name: 'Hugging Face',
    token: /^hf_[A-Za-z]{20}/,
    hosts: /(?:^|\.)(?:huggingface\.co|hf\.co|hf\.space|endpoints\.huggingface\.cloud)$/,
  },
  { name: 'npm', token: /^npm_[A-Za-z\d]{20}/, hosts: /(?:^|\.)npmjs\.(?:org|com)$/ },
  { name: 'DigitalOcean', token: /^do[opr]_v1_[\da-f]{20}/, hosts: /(?:^|\.)digitalocean\.com$/ },
  { name: 'SendGrid', token: /^SG\.[\w-]{10,40}\./, hosts: /(?:^|\.)sendgrid\.com$/ },
  { name: 'Shopify', token: /^shp(?:at|ca|pa|ss)_[\da-f]{20}/i, hosts: /(?:^|\.)(?:myshopify\.com|shopify\.com)$/ },
  { name: 'Linear', token: /^lin_(?:api|oauth)_/, hosts: /(?:^|\.)linear\.app$/ },
  { name: 'Notion', token: /^(?:ntn_|secret_)[A-Za-z\d]{40}/, hosts: /(?:^|\.)notion\.(?:com|so)$/ },
  {
    name: 'Supabase',
    token: /^sb_(?:publishable|secret)_/,
    hosts: /(?:^|\.)supabase\.(?:co|in|com)$/,
    isSelfHosted: true,
  },
  { name: 'Mapbox', token: /^[ps]k\.eyJ1Ijoi/, hosts: /(?:^|\.)mapbox\.(?:com|cn)$/ },
  {
    name: 'Microsoft',
    issuer: /^https:\/\/(?:sts\.windows\.net|login\.microsoftonline\.com)\//,
    hosts:
      /(?:^|\.)(?:microsoft\.com|microsoftonline\.com|azure\.com|windows\.net|office\.com|office365\.com|sharepoint\.com|azure\.net|dynamics\.com|powerbi\.com|visualstudio\.com|azurewebsites\.net|azure-api\.net|live\.com|outlook\.com)$/,
  },
  {
    name: 'Amazon Cognito',
    issuer: /^https:\/\/cognito-idp\.[\w-]+\.amazonaws\.com\//,
    hosts: /(?:^|\.)(?:amazonaws\.com|amazoncognito\.com|on\.aws|amazon\.com|cloudfront\.net)$/,
  },
];

/** Vendors whose own APIs take no JWTs but their own. */
const OWN_JWTS_ONLY: ReadonlySet<string> = new Set([
  'Google',
  'Microsoft',
  'GitHub',
  'Slack',
  'Stripe',
  'OpenAI',
  'Notion',
]);

/** Hosts that belong to a vendor's customers may check anybody's tokens. */
const CUSTOMER_HOSTS =
  /\.(?:run\.app|appspot\.com|cloudfunctions\.net|azurewebsites\.net|azure-api\.net|on\.aws|execute-api\.[\w-]+\.amazonaws\.com|cloudfront\.net|hf\.space|windows\.net|azure\.com|github\.io)$/;

export interface ForeignToken {
  readonly vendor: string;
  /** The vendor whose API was called; absent when that is nobody known. */
  readonly called?: string;
}

/** Whose token it is, when it is not that of the API called. */
export function foreignTokenOf(token: string, issuer: string | undefined, hostname: string): ForeignToken | undefined {
  const called = CUSTOMER_HOSTS.test(hostname) ? undefined : VENDORS.find(({ hosts }) => hosts.test(hostname))?.name;
  const byPrefix = VENDORS.find((vendor) => vendor.token?.test(token));
  if (byPrefix) {
    if (byPrefix.hosts.test(hostname) || (byPrefix.isSelfHosted && called === undefined)) return undefined;
    return { vendor: byPrefix.name, ...(called !== undefined && { called }) };
  }
  // An own API trusts whom it likes; that of a vendor does not.
  if (issuer === undefined || called === undefined || !OWN_JWTS_ONLY.has(called)) return undefined;
  const byIssuer = VENDORS.find((vendor) => vendor.issuer?.test(issuer));
  return byIssuer && byIssuer.name !== called ? { vendor: byIssuer.name, called } : undefined;
}

/** Whether the vendor of this token takes it at this host. */
export const isAtItsVendor = (token: string, hostname: string): boolean =>
  VENDORS.some((vendor) => vendor.token?.test(token) === true && vendor.hosts.test(hostname));
