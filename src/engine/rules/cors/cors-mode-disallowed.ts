import { CREDENTIALS_WANTED, HEADER_WANTED, OTHER_CREDENTIAL_WANTED } from '../../dialects/credentials-wanted.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { withoutCors } from '../../facts/request-mode.ts';
import { redirectNotFollowed } from '../../facts/stopped.ts';
import type { Facts } from '../../facts.ts';
import type { Evidence } from '../../finding.ts';
import { combinedValueOf } from '../../http/headers.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

const WANTED = [CREDENTIALS_WANTED, HEADER_WANTED, OTHER_CREDENTIAL_WANTED];

/** Where the answer asks for what a call without CORS cannot carry. */
function askedIn({ response, challenges, words }: Facts): Evidence | undefined {
  if (response?.status !== 401 && response?.status !== 403) return undefined;
  const challenge = challenges.find(({ scheme }) => scheme.text !== '');
  if (challenge) return inHeader('response', challenge.field, challenge.scheme.range);
  const said = WANTED.map((pattern) => findWords(words, pattern)).find((found) => found !== undefined);
  return said ?? (response.status === 401 ? { kind: 'status', of: 'response', status: 401 } : undefined);
}

export default defineRule({
  id: 'cors-mode-disallowed',
  severity: 'blocking',
  who: ['page', 'api'],
  needs: [],
  wants: ['request'],
  spec: ['https://fetch.spec.whatwg.org/#concept-headers-guard', 'https://fetch.spec.whatwg.org/#main-fetch'],
  beats: ['authorization-missing', 'apikey-missing', 'session-cookie-absent'],
  remedy: 'send-authorization',
  texts: {
    en: {
      title: 'fetch mode that cannot carry it',
      found:
        "The page made this call with `mode: 'no-cors'`, in which `fetch` leaves out `Authorization` and every header of its own, so `{host}` saw no credentials and answered `{status}`; in this mode the page could not read any other answer either.",
      fix: "Leave out `mode: 'no-cors'` and send the credentials; `{host}` must then allow `{page}` and the header by CORS.",
      foundSameOrigin:
        "The page made this call with `mode: 'same-origin'`, and `{from}` redirected it to `{origin}`, which such a call may not reach.",
      fixSameOrigin:
        "Leave out `mode: 'same-origin'`, or let `{from}` answer the call itself, a lost session with 401.",
    },
    ja: {
      title: '必要なものを送れない fetch のモード',
      found:
        "ページはこの呼び出しに `mode: 'no-cors'` を指定しています。このモードの `fetch` は `Authorization` もページ独自のヘッダーも送らないため、`{host}` は資格情報を受け取れず `{status}` を返しました。このモードでは、どのような応答でもページは読み取れません。",
      fix: "`mode: 'no-cors'` を外し、資格情報を付けて送ってください。その場合 `{host}` は CORS で `{page}` とこのヘッダーを許可する必要があります。",
      foundSameOrigin:
        "ページはこの呼び出しに `mode: 'same-origin'` を指定していますが、`{from}` が `{origin}` へリダイレクトしました。このモードの呼び出しは別オリジンに進めません。",
      fixSameOrigin:
        "`mode: 'same-origin'` を外すか、`{from}` がリダイレクトせずに応答し、セッション切れには 401 を返すようにしてください。",
    },
  },
  evaluate(facts, found) {
    const { exchange, url, response, carried } = facts;
    const { initiator: page = 'null', hops } = exchange;
    const redirect = redirectNotFollowed(facts);
    const mode = redirect && combinedValueOf(redirect.request.headers ?? [], 'sec-fetch-mode');
    if (redirect?.response && mode === 'same-origin' && url.origin !== page) {
      const value = combinedValueOf(redirect.response.headers, 'location') ?? '';
      const hop = hops.length - 2;
      const marks = [{ start: 0, end: value.length }];
      return found(
        'foundSameOrigin',
        { from: new URL(redirect.request.url).host, origin: url.origin },
        [
          {
            kind: 'header',
            of: 'request',
            hop,
            name: 'Sec-Fetch-Mode',
            value: mode,
            marks: [{ start: 0, end: mode.length }],
          },
          { kind: 'header', of: 'response', hop, name: 'Location', value, marks },
        ],
        'certain',
      );
    }
    const without = withoutCors(facts);
    const asked = without && askedIn(facts);
    if (!response || !asked || carried.length > 0) return undefined;
    const confidence = without.isSaid && asked.kind === 'header' ? 'certain' : 'likely';
    const absent = { kind: 'header-absent', of: 'request', name: 'Authorization' } as const;
    const values = { host: url.host, page, status: response.status };
    return found('found', values, [without.evidence, absent, asked], confidence);
  },
});
