import type { Exchange } from '../../case.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { isCandidate, isRefusedForWantOf, sentSession } from '../../facts/session-cause.ts';
import { parseCookieHeader } from '../../http/cookie-header.ts';
import { valuesOf } from '../../http/headers.ts';
import { defineRule } from '../../rule.ts';

function carries(exchange: Exchange, name: string, value: string): boolean {
  const headers = exchange.hops.at(-1)?.request.headers ?? [];
  const pairs = valuesOf(headers, 'cookie').flatMap((field) => parseCookieHeader(field).value);
  return pairs.some((pair) => pair.name.text === name && pair.value.text === value);
}

export default defineRule({
  id: 'session-flapping',
  severity: 'blocking',
  who: ['api', 'proxy'],
  needs: ['request', 'response', 'history'],
  spec: ['https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2'],
  beats: ['session-rejected'],
  texts: {
    en: {
      title: 'session known to some instances only',
      found:
        '`{host}` refused this session cookie `{cookie}`, accepted it {ago} before this request, and now answers `{status}` to the same value: not all of its instances know the session.',
      fix: 'Keep the sessions of `{host}` in one store that all instances share (Redis, a database), with one secret for all; or let the load balancer keep each client at one instance.',
    },
    ja: {
      title: '一部のインスタンスだけが知るセッション',
      found:
        '`{host}` は同じ値のセッション Cookie `{cookie}` を一度拒否し、このリクエストの {ago}前には受け入れ、今回は `{status}` を返しました。セッションを知らないインスタンスがあります。',
      fix: '`{host}` のセッションを全インスタンスが共有するストア (Redis やデータベース) に置き、秘密鍵も共通にしてください。または、ロードバランサーで各クライアントを同じインスタンスに固定します。',
    },
  },
  evaluate(facts, found) {
    const { url, request, response, history, case: of } = facts;
    const sent = sentSession(facts);
    if (!sent || !of.refusedBefore) return undefined;
    const { field, pair } = sent;
    const { text: name } = pair.name;
    const { text: value } = pair.value;
    const traits = { name, value, httpOnly: true };
    const good = history.hops.at(-1);
    const isSame = carries(history, name, value) && carries(of.refusedBefore, name, value);
    const was = of.refusedBefore.hops.at(-1)?.response?.status;
    if (!good || !isSame || was !== response.status) return undefined;
    if (!isCandidate(traits) || !isRefusedForWantOf(traits, facts)) return undefined;
    const mark = { start: pair.name.range.start, end: pair.value.range.end };
    return found(
      'found',
      {
        host: url.host,
        cookie: name,
        status: response.status,
        ago: { duration: request.sentAt - good.request.sentAt },
      },
      [inHeader('request', field, mark), { kind: 'status', of: 'response', status: response.status }],
      'likely',
    );
  },
});
