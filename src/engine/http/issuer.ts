/** Hosts that are one issuer: Microsoft's tokens of version 1 name `sts.windows.net`, those of version 2 the sign-in host. */
const SAME_ISSUER = /^(?:sts\.windows\.net|login\.windows\.net|login\.microsoftonline\.com|login\.microsoft\.com)$/;

/** Tenants that stand for any (Microsoft Entra ID). */
const ANY_TENANT = /^(?:common|organizations|consumers)$/;

function parse(text: string): { readonly host: string; readonly tenant: string } | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { host, hostname, pathname } = new URL(text);
  const isEntra = SAME_ISSUER.test(hostname);
  const segments = pathname.split('/').filter((segment) => segment !== '');
  const realm = segments[segments.indexOf('realms') + 1];
  if (isEntra) return { host: 'entra', tenant: segments[0] ?? '' };
  return { host, tenant: segments.includes('realms') && realm !== undefined ? realm : '' };
}

/** Whether an address of an authorization server and the `iss` of a token are of different issuers: another host, or another tenant or realm. */
export function issuersDiffer(endpoint: string, issuer: string): boolean {
  const asked = parse(endpoint);
  const own = parse(issuer);
  if (!asked || !own) return false;
  if (asked.host !== own.host) return true;
  return asked.tenant !== '' && own.tenant !== '' && asked.tenant !== own.tenant && !ANY_TENANT.test(asked.tenant);
}
