import { corsExhibit, headerExhibit, preflightRefusalOf } from '../../facts/cors-fault.ts';
import { combinedValueOf } from '../../http/headers.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cors-preflight-redirect',
  severity: 'blocking',
  who: ['page', 'api'],
  needs: ['preflight'],
  spec: ['https://fetch.spec.whatwg.org/#cors-preflight-fetch-0'],
  remedy: 'cors-answer-preflight',
  texts: {
    en: {
      title: 'preflight redirected',
      found:
        'The preflight of `{method} {path}` was redirected (`{status}`) to `{location}`, and a preflight may not be redirected.',
      fix: 'Call the final URL, `{location}`, or let `{host}` answer `OPTIONS` without a redirect.',
    },
    ja: {
      title: 'プリフライトがリダイレクトされた',
      found:
        '`{method} {path}` のプリフライトが `{location}` へリダイレクト (`{status}`) されました。プリフライトのリダイレクトは許されません。',
      fix: '最終的な URL の `{location}` を直接呼び出すか、`{host}` が `OPTIONS` にリダイレクトせず応答するようにしてください。',
    },
  },
  evaluate(facts, found) {
    if (preflightRefusalOf(facts)?.by !== 'redirect') return undefined;
    const { method, url, preflight } = facts;
    const { status = 0, headers = [] } = preflight.response ?? {};
    const location = combinedValueOf(headers, 'location') ?? '';
    return found(
      'found',
      { method, path: url.pathname, host: url.host, status, location },
      [corsExhibit(facts), headerExhibit(facts, 'preflight-response', 'Location')],
      'certain',
    );
  },
});
