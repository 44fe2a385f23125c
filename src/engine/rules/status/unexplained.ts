import { inHeader } from '../../exhibit.ts';
import type { Facts } from '../../facts.ts';
import type { Evidence } from '../../finding.ts';
import { isRequestId } from '../../http/request-ids.ts';
import { defineRule } from '../../rule.ts';

/** What the server side needs to find the request again. */
function requestIds({ request, response }: Facts): readonly Evidence[] {
  const sent = request?.headers.filter(isRequestId).map((field) => inHeader('request', field)) ?? [];
  const got = response?.headers.filter(isRequestId).map((field) => inHeader('response', field)) ?? [];
  return [...got, ...sent];
}

export default defineRule({
  id: 'unexplained',
  severity: 'blocking',
  who: ['api'],
  needs: [],
  stage: 'last',
  spec: ['https://www.rfc-editor.org/rfc/rfc9110#section-15.5'],
  remedy: 'find-in-log',
  texts: {
    en: {
      title: 'no cause visible from here',
      found: '`{method} {path}` was answered {status}, and nothing that the browser can see explains it.',
      foundUnread:
        '`{method} {path}` was answered {status}; its headers do not explain it, and its body, where servers usually say why, was not seen.',
      foundBlocked:
        'The page got no answer to `{method} {path}` (`{error}`), and nothing that the browser can see explains it.',
      fix: 'Ask whoever runs `{host}` for the log line of this request at {time}: who they took it to come from, and which check turned it down.',
      fixUnread:
        'Send the request again while DevTools is open, so that the body is read; or ask whoever runs `{host}` for the log line of this request at {time}.',
      fixBlocked:
        'Open `{host}` in a tab of its own to see whether it can be reached; then ask whoever runs it whether this request arrived at {time}.',
    },
    ja: {
      title: 'ブラウザー側からは原因不明',
      found: '`{method} {path}` の応答は {status} でしたが、ブラウザーから見える範囲に原因は見当たりません。',
      foundUnread:
        '`{method} {path}` の応答は {status} でした。ヘッダーには原因がなく、通常は理由が書かれている応答本文は記録されていません。',
      foundBlocked:
        'ページは `{method} {path}` の応答を受け取れませんでした（`{error}`）。ブラウザーから見える範囲に原因は見当たりません。',
      fix: '`{host}` の管理者に、{time} のこのリクエストのログを確認してもらってください。誰からのリクエストと判断したか、どの検査で拒否したかが分かります。',
      fixUnread:
        'DevTools を開いたままリクエストを送り直すと、応答本文も記録されます。または `{host}` の管理者に {time} のログを確認してもらってください。',
      fixBlocked:
        '`{host}` を別のタブで開き、接続できるかを確認します。接続できるなら、{time} にこのリクエストが届いたかを管理者に確認してもらってください。',
    },
  },
  // A device that waits for its user is told so by a 400 (RFC 8628 §3.5), and nothing is wrong.
  applies: ({ oauth }) => oauth?.refusal?.cause !== 'sign-in-pending',
  evaluate(facts, found) {
    const { case: of, method, url, exchange, response, serverNow } = facts;
    const values = { method, path: url.pathname, host: url.host, time: { instant: serverNow ?? of.now } };
    const ids = requestIds(facts);
    if (!response) {
      const error = exchange.error ?? '';
      return found('foundBlocked', { ...values, error }, [{ kind: 'error', name: error }, ...ids], 'possible');
    }
    const status = { kind: 'status', of: 'response', status: response.status } as const;
    const text = of.unseen.body === 'devtools-closed' ? 'foundUnread' : 'found';
    return found(text, { ...values, status: response.status }, [status, ...ids], 'possible');
  },
});
