import { lineExhibit } from '../../exhibits/cookie-exhibit.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { isForUrl } from '../../facts/lapsed-session.ts';
import { isCandidate, isRefusedForWantOf, sentSession } from '../../facts/session-cause.ts';
import { parseCookieHeader } from '../../http/cookie-header.ts';
import { valuesOf } from '../../http/headers.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'session-rotated',
  severity: 'blocking',
  who: ['page', 'api'],
  needs: ['request', 'response'],
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-storage-model'],
  beats: ['session-rejected'],
  texts: {
    en: {
      title: 'session renewed meanwhile',
      found:
        '`{host}` gave the session `{cookie}` a new value (`{setter}`) while this request was under way with the old one, which it then refused.',
      fix: 'Send the request again: it will carry the new `{cookie}`. Let the page wait for `{setter}` before other calls, or let the server accept the old value for some seconds.',
      foundBefore:
        '`{host}` gave the session `{cookie}` a new value (`{setter}`) {ago} before this request, which still carried the old one.',
    },
    ja: {
      title: '更新前のセッション',
      found:
        'このリクエストが古い値で送られている間に、`{host}` はセッション `{cookie}` の値を更新し (`{setter}`)、その後で古い値を拒否しました。',
      fix: 'リクエストを送り直すと新しい `{cookie}` が付きます。ページ側で `{setter}` の完了を待ってから他の呼び出しを行うか、サーバー側で古い値も数秒間受け付けるようにしてください。',
      foundBefore:
        '`{host}` はこのリクエストの {ago}前にセッション `{cookie}` の値を更新しましたが (`{setter}`)、リクエストには古い値が付いていました。',
    },
  },
  evaluate(facts, found) {
    const { setCookies, url, request, response } = facts;
    const sent = sentSession(facts);
    if (!sent) return undefined;
    const { field, pair } = sent;
    const traits = { name: pair.name.text, value: pair.value.text, httpOnly: true };
    const lines = setCookies.filter(
      (line) =>
        line.from === 'earlier' &&
        line.verdict === 'kept' &&
        line.cookie.name === traits.name &&
        line.receivedAt <= response.receivedAt &&
        isForUrl(line, url),
    );
    const newer = lines.at(-1);
    const values = valuesOf(request.headers, 'cookie').flatMap((each) => parseCookieHeader(each).value);
    if (!newer || values.some(({ value }) => value.text === newer.cookie.value)) return undefined;
    const isUnderWay = newer.receivedAt >= request.sentAt;
    const isKnownOld = lines.some(({ cookie }) => cookie.value === traits.value);
    if (!(isUnderWay || isKnownOld) || !isCandidate(traits) || !isRefusedForWantOf(traits, facts)) return undefined;
    const mark = { start: pair.value.range.start, end: pair.value.range.end };
    const evidence = [inHeader('request', field, mark), lineExhibit(newer)] as const;
    const told = { host: url.host, cookie: traits.name, setter: new URL(newer.url).pathname };
    if (isUnderWay) return found('found', told, evidence, 'likely');
    return found('foundBefore', { ...told, ago: { duration: request.sentAt - newer.receivedAt } }, evidence, 'likely');
  },
});
