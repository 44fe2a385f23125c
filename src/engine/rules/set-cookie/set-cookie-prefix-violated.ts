import { refusedLine, WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { brokenPrefixOf, type CookiePrefix, type PrefixDemand } from '../../http/cookie-prefix.ts';
import { defineRule } from '../../rule.ts';

/** The attribute that a demand is about. */
const ATTRIBUTE: Readonly<Record<PrefixDemand, string>> = {
  Secure: 'Secure',
  HttpOnly: 'HttpOnly',
  'Path=/': 'Path',
  'no Domain': 'Domain',
};

const DEMANDED: Readonly<Record<CookiePrefix, string>> = {
  '__Secure-': 'Secure',
  '__Http-': 'Secure; HttpOnly',
  '__Host-': 'Secure; Path=/',
  '__Host-Http-': 'Secure; HttpOnly; Path=/',
};

export default defineRule({
  id: 'set-cookie-prefix-violated',
  severity: 'blocking',
  who: ['api'],
  needs: ['response'],
  leg: 'refusing',
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-cookie-name-prefixes'],
  beats: WITHOUT_SESSION,
  remedy: 'cookie-keep-prefix',
  texts: {
    en: {
      title: 'cookie with a broken name prefix refused',
      found:
        '`{host}` set the cookie `{cookie}`, but its line breaks what the name prefix `{prefix}` demands of {broken}, so the browser refused it and this request went without it.',
      fix: 'Set `{cookie}` with `{demanded}`, or give it a name without the prefix `{prefix}`.',
      foundHost:
        '`{host}` set the cookie `{cookie}`, but its line breaks what the name prefix `{prefix}` demands of {broken}, so the browser refused it and this request went without it.',
      fixHost:
        'Set `{cookie}` with `{demanded}` and without `Domain`, or give it a name without the prefix `{prefix}`.',
      foundNow:
        'This answer sets the cookie `{cookie}`, but its line breaks what the name prefix `{prefix}` demands of {broken}, so the browser refuses it and the next request to `{host}` will go without it.',
      foundNowHost:
        'This answer sets the cookie `{cookie}`, but its line breaks what the name prefix `{prefix}` demands of {broken}, so the browser refuses it and the next request to `{host}` will go without it.',
      fixNowHost:
        'Set `{cookie}` with `{demanded}` and without `Domain`, or give it a name without the prefix `{prefix}`.',
    },
    ja: {
      title: '名前の接頭辞の条件を満たさない Cookie が拒否された',
      found:
        '`{host}` は Cookie `{cookie}` を設定しましたが、{broken} が名前の接頭辞 `{prefix}` の条件を満たしていないためブラウザーが拒否し、このリクエストには Cookie が付きませんでした。',
      fix: '`{cookie}` を `{demanded}` 付きで設定するか、接頭辞 `{prefix}` のない名前にしてください。',
      foundHost:
        '`{host}` は Cookie `{cookie}` を設定しましたが、{broken} が名前の接頭辞 `{prefix}` の条件を満たしていないためブラウザーが拒否し、このリクエストには Cookie が付きませんでした。',
      fixHost:
        '`{cookie}` を `{demanded}` 付き、`Domain` なしで設定するか、接頭辞 `{prefix}` のない名前にしてください。',
      foundNow:
        'このレスポンスは Cookie `{cookie}` を設定していますが、{broken} が名前の接頭辞 `{prefix}` の条件を満たしていないため、ブラウザーは拒否します。`{host}` への次のリクエストにも Cookie は付きません。',
      foundNowHost:
        'このレスポンスは Cookie `{cookie}` を設定していますが、{broken} が名前の接頭辞 `{prefix}` の条件を満たしていないため、ブラウザーは拒否します。`{host}` への次のリクエストにも Cookie は付きません。',
      fixNowHost:
        '`{cookie}` を `{demanded}` 付き、`Domain` なしで設定するか、接頭辞 `{prefix}` のない名前にしてください。',
    },
  },
  evaluate(facts, found) {
    const refused = refusedLine(facts, 'set-cookie-prefix-violated');
    if (!refused) return undefined;
    const { judged, isNow, evidence, confidence, instead } = refused;
    const violated = brokenPrefixOf(judged.parsed.value);
    if (!violated) return undefined;
    const { prefix, broken } = violated;
    const values = {
      ...refused.values,
      prefix,
      broken: { list: broken.map((demand) => ATTRIBUTE[demand]) },
      demanded: DEMANDED[prefix],
    };
    const kind = prefix.startsWith('__Host-') ? 'Host' : '';
    return found(`found${isNow ? 'Now' : ''}${kind}` as const, values, evidence, confidence, instead);
  },
});
