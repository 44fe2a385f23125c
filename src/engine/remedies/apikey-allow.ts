import type { Facts } from '../facts.ts';
import { type Code, sh } from './code.ts';
import { defineRemedy } from './remedy.ts';

/** The restriction of the key that the server names, widened for this page. */
function google({ apiKey, exchange, url }: Facts): Code | undefined {
  if (!url.hostname.endsWith('.googleapis.com')) return undefined;
  const allow = {
    referrer: sh`--allowed-referrers=${`${exchange.initiator ?? url.origin}/*`}`,
    ip: sh`--allowed-ips="$CALLER_IP"`,
    service: sh`--api-target=${`service=${url.hostname}`}`,
  };
  const complaint = apiKey?.complaint;
  if (complaint !== 'referrer' && complaint !== 'ip' && complaint !== 'service') return undefined;
  return sh`# replaces the whole list: name what is allowed already, too
gcloud services api-keys update "$KEY_ID" ${allow[complaint]}`;
}

export default defineRemedy({ id: 'apikey-allow', snippets: { google }, verify: 'request' });
