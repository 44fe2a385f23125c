import { corsExhibit, preflightRefusalOf } from '../../facts/cors-fault.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cors-preflight-status',
  severity: 'blocking',
  who: ['api'],
  needs: ['preflight'],
  spec: ['https://fetch.spec.whatwg.org/#cors-preflight-fetch-0'],
  remedy: 'cors-answer-preflight',
  texts: {
    en: {
      title: 'preflight answered with an error',
      found:
        'The preflight of `{method} {path}` was answered with `{status}`, and only a 2xx status lets the request leave.',
      fix: 'Let `{host}` answer `OPTIONS {path}` with a 2xx status and the `Access-Control-Allow-*` headers.',
      foundUnknown:
        'The preflight of `{method} {path}` was answered with `{status}`: `{host}` has nothing that answers `OPTIONS` there.',
      foundFailed:
        'The preflight of `{method} {path}` was answered with `{status}`: an error stopped `{host}`, and only a 2xx status lets the request leave.',
      fixFailed:
        'Find the error of `OPTIONS {path}` in the log of `{host}`. Often it is the check of the origin that throws one for an origin that is not on its list: put `{origin}` there.',
    },
    ja: {
      title: 'プリフライトへの応答がエラー',
      found:
        '`{method} {path}` のプリフライトに `{status}` が返りました。リクエストが送られるのは 2xx の場合だけです。',
      fix: '`{host}` が `OPTIONS {path}` に 2xx と `Access-Control-Allow-*` ヘッダーを返すようにしてください。',
      foundUnknown:
        '`{method} {path}` のプリフライトに `{status}` が返りました。`{host}` にはこのパスの `OPTIONS` に応答する処理がありません。',
      foundFailed:
        '`{method} {path}` のプリフライトに `{status}` が返りました。`{host}` の処理がエラーで止まっています。リクエストが送られるのは 2xx の場合だけです。',
      fixFailed:
        '`{host}` のログで `OPTIONS {path}` のエラーを確認してください。許可リストにないオリジンに対して、オリジンの検査が例外を投げていることがよくあります。その場合は `{origin}` を許可リストに加えます。',
    },
  },
  evaluate(facts, found) {
    if (preflightRefusalOf(facts)?.by !== 'other') return undefined;
    const { method, url, preflight, cors } = facts;
    const status = preflight.response?.status ?? 0;
    const values = { method, path: url.pathname, host: url.host, status };
    const evidence = [corsExhibit(facts), { kind: 'status', of: 'preflight-response', status }] as const;
    if (status === 500) return found('foundFailed', { ...values, origin: cors?.origin ?? '' }, evidence, 'certain');
    return found([404, 405, 501].includes(status) ? 'foundUnknown' : 'found', values, evidence, 'certain');
  },
});
