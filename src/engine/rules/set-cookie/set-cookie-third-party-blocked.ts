import { askerOf } from '../../exhibits/cookie-exhibit.ts';
import { refusedLine, WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'set-cookie-third-party-blocked',
  severity: 'blocking',
  who: ['api', 'user'],
  needs: ['request', 'response'],
  leg: 'refusing',
  spec: ['https://privacycg.github.io/storage-access-headers/'],
  beats: WITHOUT_SESSION,
  remedy: 'cookie-partitioned',
  texts: {
    en: {
      title: 'third-party cookie refused',
      found:
        '`{host}` set the cookie `{cookie}` for the page `{page}`, where this browser blocks the cookies of other sites, so it kept nothing and this request went without it.',
      fix: 'Add `Partitioned` to the `Set-Cookie` line of `{cookie}`, serve the API from the site of the page, or ask for access with `document.requestStorageAccess()` in a frame of `{host}`.',
      foundNow:
        'This answer sets the cookie `{cookie}` for the page `{page}`, where this browser blocks the cookies of other sites, so the next request to `{host}` will go without it.',
    },
    ja: {
      title: 'サードパーティー Cookie が拒否された',
      found:
        '`{host}` はページ `{page}` に Cookie `{cookie}` を設定しましたが、このブラウザーは他サイトの Cookie をブロックしているため保存されず、このリクエストには Cookie が付きませんでした。',
      fix: '`{cookie}` の `Set-Cookie` に `Partitioned` を付けるか、API をページと同じサイトから提供してください。`{host}` のフレーム内で `document.requestStorageAccess()` によって許可を求める方法もあります。',
      foundNow:
        'このレスポンスはページ `{page}` に Cookie `{cookie}` を設定していますが、このブラウザーは他サイトの Cookie をブロックしているため、`{host}` への次のリクエストにも Cookie は付きません。',
    },
  },
  evaluate(facts, found) {
    const refused = refusedLine(facts, 'set-cookie-third-party-blocked');
    if (!refused) return undefined;
    const { isNow, evidence, confidence, instead } = refused;
    const values = { ...refused.values, page: askerOf(facts) };
    const sure = !isNow && confidence === 'certain' ? 'likely' : confidence;
    return found(isNow ? 'foundNow' : 'found', values, evidence, sure, instead);
  },
});
