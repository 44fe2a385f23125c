import { refusedLine, WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { registrableDomainOf } from '../../http/same-site.ts';
import { attributeOf } from '../../http/set-cookie.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'set-cookie-public-suffix',
  severity: 'blocking',
  who: ['api'],
  needs: ['response'],
  leg: 'refusing',
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-storage-model'],
  beats: WITHOUT_SESSION,
  remedy: 'cookie-domain-omit',
  texts: {
    en: {
      title: 'cookie for a public suffix refused',
      found:
        '`{host}` set the cookie `{cookie}` with `Domain={domain}`, a public suffix, under which anybody can have a name, so the browser refused it and this request went without it.',
      fix: 'Leave `Domain` out of the `Set-Cookie` line of `{cookie}`, or name the domain of your own: `Domain={own}`.',
      foundNow:
        'This answer of `{host}` sets the cookie `{cookie}` with `Domain={domain}`, a public suffix, under which anybody can have a name, so the browser refuses it and the next request will go without it.',
    },
    ja: {
      title: '公開サフィックスの Cookie が拒否された',
      found:
        '`{host}` は Cookie `{cookie}` を `Domain={domain}` で設定しましたが、これは誰でも名前を取得できる公開サフィックスのためブラウザーが拒否し、このリクエストには Cookie が付きませんでした。',
      fix: '`{cookie}` の `Set-Cookie` から `Domain` を外すか、自分のドメインを `Domain={own}` と指定してください。',
      foundNow:
        '`{host}` のこのレスポンスは Cookie `{cookie}` を `Domain={domain}` で設定していますが、これは誰でも名前を取得できる公開サフィックスのため、ブラウザーは拒否します。次のリクエストにも Cookie は付きません。',
    },
  },
  evaluate(facts, found) {
    const refused = refusedLine(facts, 'set-cookie-public-suffix');
    if (!refused) return undefined;
    const { judged, isNow, evidence, confidence, instead } = refused;
    const { hostname } = new URL(judged.url);
    const domain = attributeOf(judged.parsed.value, 'domain')?.value?.text ?? '';
    const values = { ...refused.values, domain, own: registrableDomainOf(hostname) ?? hostname };
    return found(isNow ? 'foundNow' : 'found', values, evidence, confidence, instead);
  },
});
