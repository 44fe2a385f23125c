import { refusedLine, WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'set-cookie-partitioned-insecure',
  severity: 'blocking',
  who: ['api'],
  needs: ['response'],
  leg: 'refusing',
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-storage-model'],
  beats: WITHOUT_SESSION,
  remedy: 'cookie-samesite-none',
  texts: {
    en: {
      title: 'Partitioned cookie without Secure refused',
      found:
        '`{host}` set the cookie `{cookie}` with `Partitioned` but without `Secure`, so the browser refused it and this request went without it.',
      fix: 'Serve `{host}` over https, and add `Secure` to the `Set-Cookie` line of `{cookie}`.',
      foundNow:
        'This answer sets the cookie `{cookie}` with `Partitioned` but without `Secure`, so the browser refuses it and the next request to `{host}` will go without it.',
    },
    ja: {
      title: 'Secure のない Partitioned の Cookie が拒否された',
      found:
        '`{host}` は Cookie `{cookie}` を `Partitioned` で設定しましたが `Secure` がないためブラウザーが拒否し、このリクエストには Cookie が付きませんでした。',
      fix: '`{host}` を https で提供し、`{cookie}` の `Set-Cookie` に `Secure` を付けてください。',
      foundNow:
        'このレスポンスは Cookie `{cookie}` を `Partitioned` で設定していますが `Secure` がないため、ブラウザーは拒否します。`{host}` への次のリクエストにも Cookie は付きません。',
    },
  },
  evaluate(facts, found) {
    const refused = refusedLine(facts, 'set-cookie-partitioned-insecure');
    if (!refused) return undefined;
    const { isNow, values, evidence, confidence, instead } = refused;
    return found(isNow ? 'foundNow' : 'found', values, evidence, confidence, instead);
  },
});
