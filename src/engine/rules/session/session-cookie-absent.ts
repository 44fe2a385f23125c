import { SESSION_MISSING } from '../../dialects/session-missing.ts';
import { lineExhibit } from '../../exhibits/cookie-exhibit.ts';
import { isForUrl, lapsedSession } from '../../facts/lapsed-session.ts';
import { isCandidate, isRefusedForWantOf, sentSession } from '../../facts/session-cause.ts';
import type { Facts } from '../../facts.ts';
import { parseCookieHeader } from '../../http/cookie-header.ts';
import { valuesOf } from '../../http/headers.ts';
import { sessionLikenessOf } from '../../http/session-cookie.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

/** A session by name that the last good request to this endpoint carried. */
function sessionBefore({ history }: Facts): string | undefined {
  const headers = history?.hops.at(-1)?.request.headers ?? [];
  const pairs = valuesOf(headers, 'cookie').flatMap((field) => parseCookieHeader(field).value);
  return pairs.find((pair) => sessionLikenessOf({ name: pair.name.text, value: pair.value.text }) === 'named')?.name
    .text;
}

export default defineRule({
  id: 'session-cookie-absent',
  severity: 'blocking',
  who: ['user', 'page'],
  needs: ['request', 'response', 'jar'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6265#section-5.4'],
  beats: ['authorization-missing', 'session-rejected'],
  texts: {
    en: {
      title: 'no session in the browser',
      found:
        '`{host}` says that no session came along, and the browser holds none for it: nobody has signed in, or the sign-in set no cookie.',
      fix: 'Sign in first, and look at whether the answer to the sign-in brings a `Set-Cookie` for `{host}`.',
      foundGone:
        '`{host}` set the session cookie `{cookie}` {ago} before this request, and the browser no longer holds it: it was deleted since, or the browser refuses cookies of `{host}`.',
      fixGone:
        'Sign in again; if `{cookie}` is gone again at once, look at what deletes it (a script, another tab) and at whether the browser blocks cookies of `{host}`.',
      foundBefore:
        'The last request to this endpoint that succeeded carried the session cookie `{cookie}`, and the browser no longer holds it.',
      fixBefore: 'Sign in again; if nobody signed out, look at what deletes `{cookie}`.',
      foundNew:
        'The browser holds no session for `{host}`, which began a new one (`{cookie}`) with its `{status}`: to the server this request was anonymous.',
      fixNew: 'Sign in first; the new `{cookie}` alone does not sign anybody in.',
    },
    ja: {
      title: 'ブラウザーにセッションがない',
      found:
        '`{host}` はセッションが届いていないと答えており、ブラウザーも `{host}` のセッション Cookie を持っていません。サインインしていないか、サインイン時に Cookie が設定されていません。',
      fix: '先にサインインし、サインインへの応答に `{host}` の `Set-Cookie` があるかを確認してください。',
      foundGone:
        '`{host}` はこのリクエストの {ago}前にセッション Cookie `{cookie}` を設定しましたが、ブラウザーはもう持っていません。その後に削除されたか、ブラウザーが `{host}` の Cookie を拒否しています。',
      fixGone:
        'もう一度サインインしてください。`{cookie}` がすぐに消える場合は、削除しているもの (スクリプト、別のタブ) と、ブラウザーが `{host}` の Cookie をブロックしていないかを確認します。',
      foundBefore:
        'このエンドポイントへの前回成功したリクエストにはセッション Cookie `{cookie}` が付いていましたが、ブラウザーはもう持っていません。',
      fixBefore:
        'もう一度サインインしてください。サインアウトしていない場合は、`{cookie}` を削除しているものを確認します。',
      foundNew:
        'ブラウザーは `{host}` のセッションを持っておらず、`{host}` は `{status}` とともに新しいセッション (`{cookie}`) を始めました。サーバーから見て、このリクエストは匿名です。',
      fixNew: '先にサインインしてください。新しい `{cookie}` だけではサインインしたことになりません。',
    },
  },
  applies: (facts) => sentSession(facts) === undefined,
  evaluate(facts, found) {
    const { url, request, response, cookies = [], setCookies, words } = facts;
    const absent = { kind: 'header-absent', of: 'request', name: 'Cookie' } as const;
    const { host } = url;
    const lapsed = lapsedSession(facts);
    if (lapsed?.how === 'gone') {
      const { cookie, receivedAt } = lapsed.set;
      const ago = { duration: request.sentAt - receivedAt };
      return found('foundGone', { host, cookie: cookie.name, ago }, [lineExhibit(lapsed.set)], 'likely');
    }
    const isHeld = cookies.some(
      ({ cookie, verdict }) => verdict !== 'cookie-domain-withheld' && verdict !== 'later' && isCandidate(cookie),
    );
    const anonymous = { name: 'session', value: 'anonymous' };
    if (lapsed || isHeld || !isRefusedForWantOf(anonymous, facts)) return undefined;
    const before = sessionBefore(facts);
    if (before !== undefined) return found('foundBefore', { cookie: before }, [absent], 'likely');
    const said = findWords(words, SESSION_MISSING);
    if (said) return found('found', { host }, [absent, said], 'likely');
    const begun = setCookies.find(
      (line) =>
        line.from === 'response' &&
        line.verdict === 'kept' &&
        isForUrl(line, url) &&
        sessionLikenessOf(line.cookie) === 'named',
    );
    if (!begun || response.status === 403) return undefined;
    const values = { host, cookie: begun.cookie.name, status: response.status };
    return found('foundNew', values, [absent, lineExhibit(begun)], 'likely');
  },
});
