import { refusedLine, WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { attributeOf } from '../../http/set-cookie.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'set-cookie-domain-mismatch',
  severity: 'blocking',
  who: ['api'],
  needs: ['response'],
  leg: 'refusing',
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-storage-model'],
  beats: WITHOUT_SESSION,
  remedy: 'cookie-domain-omit',
  texts: {
    en: {
      title: 'cookie for a domain of others refused',
      found:
        '`{host}` set the cookie `{cookie}` with `Domain={domain}`, a domain that it does not belong to, so the browser refused it and this request went without it.',
      fix: 'Leave `Domain` out of the `Set-Cookie` line of `{cookie}`, or name a parent domain of `{host}`.',
      foundNow:
        'This answer of `{host}` sets the cookie `{cookie}` with `Domain={domain}`, a domain that it does not belong to, so the browser refuses it and the next request will go without it.',
    },
    ja: {
      title: '別ドメインの Cookie が拒否された',
      found:
        '`{host}` は Cookie `{cookie}` を `Domain={domain}` で設定しましたが、`{host}` はこのドメインに属していないためブラウザーが拒否し、このリクエストには Cookie が付きませんでした。',
      fix: '`{cookie}` の `Set-Cookie` から `Domain` を外すか、`{host}` の親ドメインを指定してください。',
      foundNow:
        '`{host}` のこのレスポンスは Cookie `{cookie}` を `Domain={domain}` で設定していますが、`{host}` はこのドメインに属していないため、ブラウザーは拒否します。次のリクエストにも Cookie は付きません。',
    },
  },
  evaluate(facts, found) {
    const refused = refusedLine(facts, 'set-cookie-domain-mismatch');
    if (!refused) return undefined;
    const { judged, isNow, evidence, confidence, instead } = refused;
    const domain = attributeOf(judged.parsed.value, 'domain')?.value?.text ?? '';
    return found(isNow ? 'foundNow' : 'found', { ...refused.values, domain }, evidence, confidence, instead);
  },
});
