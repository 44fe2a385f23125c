import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'unexplained',
  severity: 'blocking',
  who: ['api'],
  needs: [],
  stage: 'last',
  spec: ['https://www.rfc-editor.org/rfc/rfc9110#section-15.5'],
  texts: {
    en: {
      title: 'no cause visible from here',
      found: '`{method} {path}` ended with `{status}`, and nothing that the browser can see explains it.',
      fix: 'Look in the log of `{host}` for this request at {time}; the identifiers below find the line.',
    },
    ja: {
      title: 'ブラウザー側からは原因不明',
      found: '`{method} {path}` は `{status}` で終わりましたが、ブラウザーから見える範囲に原因は見当たりません。',
      fix: '`{host}` のログで {time} のこのリクエストを探してください。下の識別子で該当行を特定できます。',
    },
  },
  evaluate({ case: of, method, url, status, exchange }, found) {
    const evidence =
      exchange.error === undefined
        ? ({ kind: 'status', of: 'response', status: Number(status) } as const)
        : ({ kind: 'error', name: exchange.error } as const);
    return found(
      'found',
      { method, path: url.pathname, status, host: url.host, time: { instant: of.now } },
      [evidence],
      'possible',
    );
  },
});
