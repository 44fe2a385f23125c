import type { Header } from '../../case.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import type { Evidence } from '../../finding.ts';
import { parseCookieHeader } from '../../http/cookie-header.ts';
import { sizeOfField, sizeOfFields } from '../../http/header-size.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

/** nginx says 400 to the client and 494 in its log; others use the 400 for everything that they cannot read. */
const OTHER_STATUSES: ReadonlySet<number> = new Set([400, 413, 494]);

const TOO_LARGE =
  /(?:request )?(?:header|cookie)s?(?: or cookie)?(?: fields?)?(?: size| list)? (?:is |are )?(?:too (?:large|long|big)|exceeds?)|size of a request header field exceeds|request header (?:fields )?too large|request too long|header list too large|bad request - header/;

/** Below this no server's limit is reached by one field. */
const LARGE = 2048;

/** As many cookies as tell most of the size. */
const SHOWN = 3;

interface LargestCookies {
  readonly names: readonly string[];
  readonly evidence: Evidence;
}

function largestCookies(field: Header): LargestCookies {
  const pairs = parseCookieHeader(field.value).value.toSorted((a, b) => b.value.text.length - a.value.text.length);
  const most = pairs[0]?.value.text.length ?? 0;
  const largest = pairs.slice(0, SHOWN).filter(({ value }) => value.text.length * 10 >= most);
  const marks = largest.map(({ name, value }) => ({ start: name.range.start, end: value.range.end }));
  return { names: largest.map(({ name }) => name.text), evidence: inHeader('request', field, ...marks) };
}

export default defineRule({
  id: 'header-too-large',
  severity: 'blocking',
  who: ['page', 'proxy'],
  needs: ['request', 'response'],
  wants: ['body'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6585#section-5', 'https://www.rfc-editor.org/rfc/rfc9110#section-5.4'],
  beats: ['cors-origin-missing', 'cors-error-uncovered', 'session-rejected'],
  remedy: 'allow-larger-headers',
  texts: {
    en: {
      title: 'request headers too large',
      found: '`{host}` found the request’s headers too large: {size} bytes in all, {part} of them in `{name}`.',
      foundCookies:
        '`{host}` found the request’s headers too large: {size} bytes in all, {part} of them in `Cookie`; the largest cookies are {cookies}.',
      foundSmall: '`{host}` found the request’s headers too large, although they measure only {size} bytes.',
      fix: 'Put less into `{name}`: a token carries ids and not lists of groups or roles; or raise the limit of the server and of every proxy before it.',
      fixCookies:
        'Delete the cookies that are not needed and keep session data on the server; or raise the limit of the server and of every proxy before it.',
      fixSmall: 'Look at the limit of the server and at what the proxies before it add to the request.',
    },
    ja: {
      title: 'リクエストヘッダーが大きすぎる',
      found:
        '`{host}` はリクエストヘッダーが大きすぎると判断しました。合計 {size} バイトのうち {part} バイトが `{name}` です。',
      foundCookies:
        '`{host}` はリクエストヘッダーが大きすぎると判断しました。合計 {size} バイトのうち {part} バイトが `Cookie` で、大きいものは {cookies} です。',
      foundSmall:
        '`{host}` はリクエストヘッダーが大きすぎると判断しましたが、実際の大きさは {size} バイトしかありません。',
      fix: '`{name}` に入れる情報を減らします。トークンにはグループやロールの一覧ではなく ID を入れます。または、サーバーとその手前の全プロキシーの上限を引き上げます。',
      fixCookies:
        '不要な Cookie を削除し、セッションのデータはサーバー側に置きます。または、サーバーとその手前の全プロキシーの上限を引き上げます。',
      fixSmall: 'サーバーの上限と、手前のプロキシーがリクエストに付け加える内容を確認してください。',
    },
  },
  applies: ({ response }) => response.status === 431 || OTHER_STATUSES.has(response.status),
  evaluate({ request, response, words, url }, found) {
    const said = findWords(words, TOO_LARGE);
    if (response.status !== 431 && !said) return undefined;
    const size = sizeOfFields(request.headers);
    const [largest] = request.headers.toSorted((a, b) => sizeOfField(b) - sizeOfField(a));
    const status = { kind: 'status', of: 'response', status: response.status } as const;
    const proof = [status, ...(said ? [said] : [])] as const;
    const values = { host: url.host, size };
    if (!largest || sizeOfField(largest) < LARGE) return found('foundSmall', values, proof, 'likely');
    const part = sizeOfField(largest);
    if (largest.name.toLowerCase() === 'cookie') {
      const { names, evidence } = largestCookies(largest);
      return found('foundCookies', { ...values, part, cookies: { list: names } }, [evidence, ...proof], 'certain');
    }
    const whole = inHeader('request', largest, { start: 0, end: largest.value.length });
    return found('found', { ...values, part, name: largest.name }, [whole, ...proof], 'certain');
  },
});
