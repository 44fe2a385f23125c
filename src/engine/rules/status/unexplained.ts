import { SIGN_IN_REFUSED } from '../../dialects/sign-in-refused.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { ownPageIn } from '../../facts/front-server.ts';
import { serverReason } from '../../facts/server-reason.ts';
import { isSignInRequest } from '../../facts/session-cause.ts';
import type { Facts } from '../../facts.ts';
import type { Evidence } from '../../finding.ts';
import { isRequestId } from '../../http/request-ids.ts';
import { findWords } from '../../http/words.ts';
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
      foundSaid: '`{method} {path}` was answered {status}, and `{host}` says: “{said}”.',
      foundOwnPage:
        '`{method} {path}` was answered {status} with the error page of `{server}` itself: the application behind it most likely never saw the request.',
      foundSignIn: '`{host}` refused the sign-in at `{path}`: “{said}”.',
      foundBlocked:
        'The page got no answer to `{method} {path}` (`{error}`), and nothing that the browser can see explains it.',
      fix: 'Ask whoever runs `{host}` for the log line of this request at {time}: who they took it to come from, and which check turned it down.',
      fixUnread:
        'Send the request again while DevTools is open, so that the body is read; or ask whoever runs `{host}` for the log line of this request at {time}.',
      fixSaid:
        'Do what the answer asks for; where it does not say enough, ask whoever runs `{host}` for the log line of this request at {time}.',
      fixOwnPage:
        'Look in the configuration and the error log of `{server}` for what refuses `{path}`: a service that it asks about credentials, an address or method that is not allowed, a check of the referrer or of a signed link, or a folder without an index file.',
      fixSignIn:
        'Sign in again with the right name and password, or put right what the answer names, such as a locked account; the request is as it should be.',
      fixBlocked:
        'Open `{host}` in a tab of its own to see whether it can be reached; then ask whoever runs it whether this request arrived at {time}.',
    },
    ja: {
      title: 'ブラウザー側からは原因不明',
      found: '`{method} {path}` の応答は {status} でしたが、ブラウザーから見える範囲に原因は見当たりません。',
      foundUnread:
        '`{method} {path}` の応答は {status} でした。ヘッダーには原因がなく、通常は理由が書かれている応答本文は記録されていません。',
      foundSaid: '`{method} {path}` の応答は {status} で、`{host}` は「{said}」と答えています。',
      foundOwnPage:
        '`{method} {path}` には `{server}` 自身のエラーページで {status} が返りました。背後のアプリケーションにはリクエストが届いていないと考えられます。',
      foundSignIn: '`{host}` は `{path}` でのサインインを拒否しました：「{said}」。',
      foundBlocked:
        'ページは `{method} {path}` の応答を受け取れませんでした（`{error}`）。ブラウザーから見える範囲に原因は見当たりません。',
      fix: '`{host}` の管理者に、{time} のこのリクエストのログを確認してもらってください。誰からのリクエストと判断したか、どの検査で拒否したかが分かります。',
      fixUnread:
        'DevTools を開いたままリクエストを送り直すと、応答本文も記録されます。または `{host}` の管理者に {time} のログを確認してもらってください。',
      fixSaid:
        '応答が求めているとおりに対処してください。それだけで分からなければ、`{host}` の管理者に {time} のこのリクエストのログを確認してもらってください。',
      fixOwnPage:
        '`{server}` の設定とエラーログで、`{path}` を拒否している箇所を探してください。資格情報を照会するサービス、許可されていないアドレスやメソッド、リファラーや署名付きリンクの検査、インデックスファイルのないフォルダーなどが考えられます。',
      fixSignIn:
        '正しいユーザー名とパスワードでサインインし直すか、アカウントのロックなど、応答が示す問題を解消してください。リクエスト自体に誤りはありません。',
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
    const reason = serverReason(facts);
    const refused = isSignInRequest(facts) ? findWords(facts.words, SIGN_IN_REFUSED) : undefined;
    if (reason && refused) {
      const { path, host } = values;
      const evidence = [reason.evidence, status, ...ids] as const;
      return found('foundSignIn', { path, host, said: reason.text }, evidence, 'likely', { who: ['user'] });
    }
    const page = ownPageIn(response);
    if (page) {
      const told = { method, path: url.pathname, status: response.status, server: page.server };
      return found('foundOwnPage', told, [page.evidence, status, ...ids], 'likely', { who: ['proxy'] });
    }
    if (reason) {
      const said = { ...values, status: response.status, said: reason.text };
      return found('foundSaid', said, [reason.evidence, status, ...ids], 'possible');
    }
    const text = of.unseen.body === 'devtools-closed' ? 'foundUnread' : 'found';
    return found(text, { ...values, status: response.status }, [status, ...ids], 'possible');
  },
});
