import { inHeader } from '../../exhibits/header-exhibit.ts';
import { isCandidate, isRefusedForWantOf, sentSession } from '../../facts/session-cause.ts';
import type { Evidence } from '../../finding.ts';
import { parseCookieHeader } from '../../http/cookie-header.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'session-cookie-duplicated',
  severity: 'blocking',
  who: ['api', 'user'],
  needs: ['request', 'response'],
  wants: ['jar'],
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-the-cookie-header-field'],
  beats: ['session-rejected'],
  texts: {
    en: {
      title: 'two cookies of one name',
      found:
        'The request carried {count} different cookies named `{cookie}`, and servers read one of them, mostly the first: `{host}` answered `{status}`.',
      fix: 'Remove the stale `{cookie}` in the Cookies section, sign in again, and set it with one `Domain` and one `Path` everywhere.',
      foundPlaces:
        'The request carried {count} different cookies named `{cookie}` (of {places}), and servers read one of them, mostly the first: `{host}` answered `{status}`.',
    },
    ja: {
      title: '同名の Cookie の重複',
      found:
        'リクエストには値の異なる同名の Cookie `{cookie}` が {count} 個付いていました。サーバーはその 1 つ (多くは先頭) しか読まず、`{host}` は `{status}` を返しました。',
      fix: '「Cookie」セクションで古い `{cookie}` を削除してサインインし直し、`Domain` と `Path` をどこでも同じにして設定してください。',
      foundPlaces:
        'リクエストには値の異なる同名の Cookie `{cookie}` が {count} 個 ({places}) 付いていました。サーバーはその 1 つ (多くは先頭) しか読まず、`{host}` は `{status}` を返しました。',
    },
  },
  evaluate(facts, found) {
    const sent = sentSession(facts);
    if (!sent) return undefined;
    const { field, pair } = sent;
    const name = pair.name.text;
    const traits = { name, value: pair.value.text, httpOnly: true };
    const pairs = parseCookieHeader(field.value).value.filter((each) => each.name.text === name);
    const count = new Set(pairs.map(({ value }) => value.text)).size;
    if (count < 2 || !isCandidate(traits) || !isRefusedForWantOf(traits, facts)) return undefined;
    const { url, response, cookies = [] } = facts;
    const held = cookies.filter(({ cookie, verdict }) => verdict === 'sent' && cookie.name === name);
    const isByPath = new Set(held.map(({ cookie }) => cookie.domain)).size < 2;
    const exhibits = held.map(
      ({ cookie }): Evidence => ({
        kind: 'cookie',
        cookie,
        attribute: isByPath ? 'Path' : 'Domain',
        needed: isByPath ? url.pathname : url.hostname,
      }),
    );
    const marks = pairs.map((each) => ({ start: each.name.range.start, end: each.value.range.end }));
    const evidence = [inHeader('request', field, ...marks), ...exhibits] as const;
    const values = { count, cookie: name, host: url.host, status: response.status };
    const places = held.map(({ cookie }) => `\`${cookie.hostOnly ? '' : '.'}${cookie.domain}${cookie.path}\``);
    if (places.length < 2) return found('found', values, evidence, 'likely');
    return found('foundPlaces', { ...values, places: { list: places } }, evidence, 'likely');
  },
});
