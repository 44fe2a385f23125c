import { lineExhibit } from '../../exhibits/cookie-exhibit.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import type { JudgedSetCookie } from '../../facts/judge-set-cookies.ts';
import { isDeletion, isForUrl, lapsedSession } from '../../facts/lapsed-session.ts';
import { WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { isCandidate, isRefusedForWantOf, sentSession } from '../../facts/session-cause.ts';
import type { Evidence } from '../../finding.ts';
import { attributeOf } from '../../http/set-cookie.ts';
import { defineRule } from '../../rule.ts';

function deletionExhibit(line: JudgedSetCookie): Evidence {
  const attribute = attributeOf(line.parsed.value, 'max-age') ?? attributeOf(line.parsed.value, 'expires');
  return { ...lineExhibit(line), ...(attribute && { marks: [attribute.range] }) };
}

export default defineRule({
  id: 'session-cleared',
  severity: 'blocking',
  who: ['user', 'api'],
  needs: ['request', 'response'],
  wants: ['jar'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6265#section-3.1'],
  beats: WITHOUT_SESSION,
  texts: {
    en: {
      title: 'session ended by the server',
      found:
        'The request carried the session cookie `{cookie}`, and `{host}` answered `{status}` and deleted that cookie: it has ended this session.',
      fix: 'Sign in again. If this happens while a session is in use, look on `{host}` for what ends it: its lifetime, a restart of the session store, a sign-out or a sign-in elsewhere.',
      foundBefore:
        '`{host}` deleted the session cookie `{cookie}` with its answer to `{path}`, {ago} before this request, which therefore went without a session.',
      fixBefore: 'Sign in again; if nobody signed out, look at why `{path}` ends the session.',
    },
    ja: {
      title: 'サーバーによるセッションの終了',
      found:
        'リクエストはセッション Cookie `{cookie}` を送り、`{host}` は `{status}` とともにその Cookie を削除しました。サーバーはこのセッションを終了しています。',
      fix: 'もう一度サインインしてください。利用中に起きる場合は、`{host}` でセッションが終了する原因 (有効期間、セッションストアの再起動、サインアウト、別の場所でのサインイン) を確認します。',
      foundBefore:
        'このリクエストの {ago}前に、`{host}` は `{path}` への応答でセッション Cookie `{cookie}` を削除しました。そのため、このリクエストにはセッションがありません。',
      fixBefore:
        'もう一度サインインしてください。サインアウトしていない場合は、`{path}` がセッションを終了する理由を確認します。',
    },
  },
  evaluate(facts, found) {
    const { setCookies, url, request, response } = facts;
    const sent = sentSession(facts);
    if (sent) {
      const { field, pair } = sent;
      const traits = { name: pair.name.text, value: pair.value.text, httpOnly: true };
      const deletion = setCookies.findLast(
        (line) =>
          line.from === 'response' && isDeletion(line) && line.cookie.name === traits.name && isForUrl(line, url),
      );
      if (!deletion || !isCandidate(traits) || !isRefusedForWantOf(traits, facts)) return undefined;
      const mark = { start: pair.name.range.start, end: pair.value.range.end };
      return found(
        'found',
        { cookie: traits.name, host: url.host, status: response.status },
        [deletionExhibit(deletion), inHeader('request', field, mark)],
        'certain',
      );
    }
    const deletion = lapsedSession(facts)?.deletion;
    if (!deletion) return undefined;
    const { cookie, receivedAt } = deletion;
    const values = {
      cookie: cookie.name,
      host: new URL(deletion.url).host,
      path: new URL(deletion.url).pathname,
      ago: { duration: request.sentAt - receivedAt },
    };
    return found('foundBefore', values, [deletionExhibit(deletion)], 'certain');
  },
});
