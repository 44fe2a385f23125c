import { refusedLine, WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'set-cookie-overwrites-secure',
  severity: 'blocking',
  who: ['api', 'page'],
  needs: ['response', 'jar'],
  leg: 'refusing',
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-storage-model'],
  beats: [...WITHOUT_SESSION, 'cookie-secure-withheld'],
  remedy: 'call-over-https',
  texts: {
    en: {
      title: 'cookie over http beside a Secure one refused',
      found:
        '`{host}` set the cookie `{cookie}` over http, where the browser holds a `Secure` cookie of this name that http may not overwrite, so it refused the new one and this request went without either.',
      fix: 'Call `{host}` over https everywhere; or remove the `Secure` cookie `{cookie}`, or give the one over http another name.',
      foundNow:
        'This answer sets the cookie `{cookie}` over http, where the browser holds a `Secure` cookie of this name that http may not overwrite, so the next request to `{host}` will go without it.',
    },
    ja: {
      title: 'Secure Cookie を上書きする http の Cookie が拒否された',
      found:
        '`{host}` は http で Cookie `{cookie}` を設定しましたが、ブラウザーには同名の `Secure` Cookie があり、http からは上書きできません。新しい Cookie は拒否され、このリクエストにはどちらの Cookie も付きませんでした。',
      fix: '`{host}` をすべて https で呼び出してください。または `Secure` の Cookie `{cookie}` を削除するか、http 用の Cookie を別の名前にします。',
      foundNow:
        'このレスポンスは http で Cookie `{cookie}` を設定していますが、ブラウザーには同名の `Secure` Cookie があり、http からは上書きできません。`{host}` への次のリクエストにも Cookie は付きません。',
    },
  },
  evaluate(facts, found) {
    const refused = refusedLine(facts, 'set-cookie-overwrites-secure');
    if (!refused) return undefined;
    const { isNow, values, evidence, confidence, instead } = refused;
    return found(isNow ? 'foundNow' : 'found', values, evidence, confidence, instead);
  },
});
