import { refusedLine, WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'set-cookie-secure-over-http',
  severity: 'blocking',
  who: ['api', 'proxy'],
  needs: ['response'],
  leg: 'refusing',
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-storage-model'],
  beats: WITHOUT_SESSION,
  remedy: 'serve-over-https',
  texts: {
    en: {
      title: 'Secure cookie over http refused',
      found:
        '`{host}` set the cookie `{cookie}` with `Secure` over http, and browsers take such a cookie over https only, so the browser refused it and this request went without it.',
      fix: 'Serve `{host}` over https. Where it has to be http, as on a test machine, set `{cookie}` without `Secure`.',
      foundPrefix:
        '`{host}` set the cookie `{cookie}` over http, and browsers take a name that begins with `{prefix}` over https only, so the browser refused it and this request went without it.',
      fixPrefix:
        'Serve `{host}` over https. Where it has to be http, as on a test machine, name the cookie without `{prefix}` and set it without `Secure`.',
      foundNow:
        'This answer sets the cookie `{cookie}` with `Secure` over http, and browsers take such a cookie over https only, so the browser refuses it and the next request to `{host}` will go without it.',
    },
    ja: {
      title: 'http で設定された Secure Cookie が拒否された',
      found:
        '`{host}` は http で Cookie `{cookie}` に `Secure` を付けて設定しました。`Secure` の Cookie は https でしか受け入れられないためブラウザーが拒否し、このリクエストには Cookie が付きませんでした。',
      fix: '`{host}` を https で提供してください。検証環境などで http のままにする場合は、`{cookie}` から `Secure` を外します。',
      foundPrefix:
        '`{host}` は http で Cookie `{cookie}` を設定しました。`{prefix}` で始まる名前の Cookie は https でしか受け入れられないためブラウザーが拒否し、このリクエストには Cookie が付きませんでした。',
      fixPrefix:
        '`{host}` を https で提供してください。検証環境などで http のままにする場合は、Cookie の名前から `{prefix}` を取り、`Secure` も外します。',
      foundNow:
        'このレスポンスは http で Cookie `{cookie}` に `Secure` を付けて設定しています。`Secure` の Cookie は https でしか受け入れられないため、ブラウザーは拒否します。`{host}` への次のリクエストにも Cookie は付きません。',
    },
  },
  evaluate(facts, found) {
    const refused = refusedLine(facts, 'set-cookie-secure-over-http');
    if (!refused) return undefined;
    const { isNow, values, evidence, confidence, instead } = refused;
    const [prefix] = /^__(?:host-)?(?:http|secure|host)-/i.exec(values.cookie) ?? [];
    if (prefix !== undefined && !isNow) return found('foundPrefix', { ...values, prefix }, evidence, confidence);
    return found(isNow ? 'foundNow' : 'found', values, evidence, confidence, instead);
  },
});
