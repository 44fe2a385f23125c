import type { ResourceType } from '../../case.ts';
import { CREDENTIALS_WANTED } from '../../dialects/credentials-wanted.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import type { Facts } from '../../facts.ts';
import { combinedValueOf } from '../../http/headers.ts';
import { isKnownScheme } from '../../http/schemes.ts';
import { looksLikeSession } from '../../http/session-cookie.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

/** What the page's markup asks for; scripts cannot add a header to these. */
type Kind = 'manifest' | 'font' | 'script' | 'style' | 'image' | 'media';

const KINDS: Readonly<Partial<Record<ResourceType, Kind>>> = {
  web_manifest: 'manifest',
  font: 'font',
  script: 'script',
  stylesheet: 'style',
  image: 'image',
  media: 'media',
};

/** Chromium has no type for a manifest; the request itself tells what it is for, where it may (Fetch Metadata §2.1). */
const DESTINATIONS: Readonly<Record<string, Kind>> = { manifest: 'manifest', font: 'font' };

const kindOf = ({ exchange, request }: Facts): Kind | undefined =>
  KINDS[exchange.type] ?? DESTINATIONS[combinedValueOf(request?.headers ?? [], 'sec-fetch-dest') ?? ''];

/** A CORS request says so; old browsers and plain-HTTP pages leave only the Origin to tell it by. */
const isCors = ({ request }: Facts) => (combinedValueOf(request?.headers ?? [], 'sec-fetch-mode') ?? 'cors') === 'cors';

/** The load that goes without credentials by its own rules: always for a manifest, for others to another origin. */
function uncredentialed(facts: Facts): Kind | undefined {
  const { exchange, url, request, authorization } = facts;
  const kind = kindOf(facts);
  if (!kind || !request || authorization || combinedValueOf(request.headers, 'cookie') !== undefined) return undefined;
  if (kind === 'manifest') return kind;
  const isForeign = exchange.initiator !== undefined && exchange.initiator !== url.origin;
  return isForeign && isCors(facts) && combinedValueOf(request.headers, 'origin') !== undefined ? kind : undefined;
}

/** A session that would let the load in. */
const hasSession = ({ cookies }: Facts) =>
  cookies?.some(({ cookie, verdict }) => verdict === 'cookie-credentials-omitted' && looksLikeSession(cookie)) ?? false;

export default defineRule({
  id: 'authorization-subresource-uncredentialed',
  severity: 'blocking',
  who: ['page', 'api'],
  needs: ['request', 'response'],
  spec: [
    'https://html.spec.whatwg.org/multipage/urls-and-fetching.html#cors-settings-attributes',
    'https://www.w3.org/TR/appmanifest/#using-a-link-element-to-link-to-a-manifest',
    'https://www.w3.org/TR/css-fonts-4/#font-fetching-requirements',
  ],
  beats: [
    'authorization-missing',
    'cookie-credentials-omitted',
    'session-cookie-absent',
    'cors-origin-missing',
    'cors-error-uncovered',
  ],
  remedy: 'crossorigin-use-credentials',
  texts: {
    en: {
      title: 'subresource loaded without credentials',
      foundManifest:
        'The browser fetches the manifest without cookies and without `Authorization`, and `{host}` asks for credentials.',
      foundFont:
        'The browser fetches a font of another origin without cookies and without `Authorization`, and `{host}` asks for credentials.',
      found:
        'The browser fetched this `{kind}` of another origin without cookies and without `Authorization`, because it was asked for with CORS, and `{host}` asks for credentials.',
      fixManifest:
        'Write `<link rel="manifest" href="…" crossorigin="use-credentials">`, or serve the manifest without a login.',
      fixFont: 'Serve the font without a login, or from the page’s own origin: no attribute gives it credentials.',
      fix: 'Write `crossorigin="use-credentials"` on the element, and let `{host}` answer with the page’s origin and `Access-Control-Allow-Credentials: true`; or serve the file without a login.',
    },
    ja: {
      title: '資格情報なしで読み込まれたサブリソース',
      foundManifest:
        'ブラウザーはマニフェストを Cookie も `Authorization` も付けずに取得しますが、`{host}` は資格情報を求めています。',
      foundFont:
        'ブラウザーは別オリジンのフォントを Cookie も `Authorization` も付けずに取得しますが、`{host}` は資格情報を求めています。',
      found:
        'この `{kind}` は CORS で別オリジンから読み込まれたため、ブラウザーは Cookie も `Authorization` も付けずに取得しましたが、`{host}` は資格情報を求めています。',
      fixManifest:
        '`<link rel="manifest" href="…" crossorigin="use-credentials">` と書くか、マニフェストを認証なしで配信します。',
      fixFont:
        'フォントを認証なしで配信するか、ページと同じオリジンから配信します。フォントに資格情報を付ける属性はありません。',
      fix: '要素に `crossorigin="use-credentials"` を付け、`{host}` がページのオリジンと `Access-Control-Allow-Credentials: true` を返すようにするか、ファイルを認証なしで配信します。',
    },
  },
  applies: (facts) => facts.refused && uncredentialed(facts) !== undefined,
  evaluate(facts, found) {
    const kind = uncredentialed(facts);
    const { challenges, response, words, url } = facts;
    const asked = challenges.find(({ scheme }) => isKnownScheme(scheme.text));
    const said = findWords(words, CREDENTIALS_WANTED);
    // Files are also forbidden for other reasons.
    if (!kind || (response.status === 403 && !said && !hasSession(facts))) return undefined;
    const evidence = [
      { kind: 'header-absent', of: 'request', name: 'Cookie' },
      ...(asked ? [inHeader('response', asked.field, asked.scheme.range)] : []),
      ...(said ? [said] : []),
      { kind: 'status', of: 'response', status: response.status },
    ] as const;
    const { host } = url;
    const confidence = response.status === 401 ? 'certain' : 'likely';
    if (kind === 'manifest') return found('foundManifest', { host }, evidence, confidence);
    if (kind === 'font') return found('foundFont', { host }, evidence, confidence);
    return found('found', { host, kind }, evidence, confidence);
  },
});
