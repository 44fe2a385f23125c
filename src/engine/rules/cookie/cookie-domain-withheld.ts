import { withheldCookie } from '../../exhibits/withheld-cookie.ts';
import { registrableDomainOf } from '../../http/same-site.ts';
import { isLoopback } from '../../http/trustworthy.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cookie-domain-withheld',
  severity: 'blocking',
  who: ['api'],
  needs: ['request', 'response', 'jar'],
  leg: 'refusing',
  spec: ['https://www.rfc-editor.org/rfc/rfc6265#section-5.1.3'],
  beats: ['session-cookie-absent', 'session-rejected', 'csrf-cookie-missing', 'cors-redirect-to-login'],
  remedy: 'cookie-domain-parent',
  texts: {
    en: {
      title: 'cookie of another host',
      found:
        'The cookie `{cookie}` was set without `Domain`, so it belongs to `{owner}` alone and the browser did not send it to `{host}`.',
      fix: 'Set `{cookie}` with `Domain={site}`, or sign in at `{host}`.',
      foundDomain: 'The cookie `{cookie}` has `Domain={owner}`, so the browser did not send it to `{host}`.',
      foundLoopback:
        'The cookie `{cookie}` was set by `{owner}`, and this request went to `{host}`: to the browser these are two hosts, although both are this machine.',
      fixLoopback: 'Call the API as `{owner}`, or open the page and sign in as `{host}`: one name everywhere.',
    },
    ja: {
      title: '別ホストの Cookie',
      found:
        'Cookie `{cookie}` は `Domain` なしで設定されたため `{owner}` 専用となり、ブラウザーは `{host}` には送りませんでした。',
      fix: '`{cookie}` を `Domain={site}` で設定するか、`{host}` でサインインしてください。',
      foundDomain: 'Cookie `{cookie}` は `Domain={owner}` のため、ブラウザーは `{host}` には送りませんでした。',
      foundLoopback:
        'Cookie `{cookie}` は `{owner}` で設定され、このリクエストの宛先は `{host}` でした。どちらもこのマシンを指しますが、ブラウザーにとっては別のホストです。',
      fixLoopback:
        'API を `{owner}` として呼び出すか、ページの表示とサインインを `{host}` で行い、ホスト名を 1 つにそろえてください。',
    },
  },
  evaluate(facts, found) {
    const withheld = withheldCookie(facts, 'cookie-domain-withheld');
    if (!withheld) return undefined;
    const { cookie, reasons, evidence, confidence } = withheld;
    const { hostname } = facts.url;
    const values = { cookie: cookie.name, owner: cookie.domain, host: hostname };
    const isHere = isLoopback(hostname);
    // Under one name the two hosts would be one site as well.
    const others = reasons.filter(({ attribute }) => attribute !== 'Domain' && !(isHere && attribute === 'SameSite'));
    if (others.length > 0 || cookie.name.startsWith('__Host-')) return undefined;
    if (isHere) return found('foundLoopback', values, evidence, confidence);
    const site = registrableDomainOf(hostname) ?? hostname;
    return found(cookie.hostOnly ? 'found' : 'foundDomain', { ...values, site }, evidence, confidence);
  },
});
