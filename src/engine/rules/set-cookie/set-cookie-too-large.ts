import { refusedLine, WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'set-cookie-too-large',
  severity: 'blocking',
  who: ['api'],
  needs: ['response'],
  leg: 'refusing',
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-storage-model'],
  beats: WITHOUT_SESSION,
  remedy: 'cookie-keep-on-server',
  texts: {
    en: {
      title: 'cookie over 4096 bytes refused',
      found:
        '`{host}` set the cookie `{cookie}`, whose name and value take {size} bytes, and browsers take 4096 at most, so the browser refused it and this request went without it.',
      fix: 'Keep the data of `{cookie}` on the server, and send only an id of it in the cookie.',
      foundNow:
        'This answer sets the cookie `{cookie}`, whose name and value take {size} bytes, and browsers take 4096 at most, so the browser refuses it and the next request to `{host}` will go without it.',
    },
    ja: {
      title: '4096 バイトを超える Cookie が拒否された',
      found:
        '`{host}` が設定した Cookie `{cookie}` は名前と値の合計が {size} バイトあり、上限の 4096 バイトを超えるためブラウザーが拒否し、このリクエストには Cookie が付きませんでした。',
      fix: '`{cookie}` のデータはサーバー側に保存し、Cookie にはその ID だけを入れてください。',
      foundNow:
        'このレスポンスが設定する Cookie `{cookie}` は名前と値の合計が {size} バイトあり、上限の 4096 バイトを超えるため、ブラウザーは拒否します。`{host}` への次のリクエストにも Cookie は付きません。',
    },
  },
  evaluate(facts, found) {
    const refused = refusedLine(facts, 'set-cookie-too-large');
    if (!refused) return undefined;
    const { judged, isNow, evidence, confidence, instead } = refused;
    const { name, value } = judged.cookie;
    const values = { ...refused.values, size: new TextEncoder().encode(name + value).length };
    return found(isNow ? 'foundNow' : 'found', values, evidence, confidence, instead);
  },
});
