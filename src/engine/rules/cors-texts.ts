import type { Facts } from '../facts.ts';
import { combinedValueOf } from '../http/headers.ts';
import { compareOrigin } from '../http/origin.ts';

/** What an origin mismatch is called; the same words serve the preflight and the answer. */
export const MISMATCH = {
  en: {
    found: '`Access-Control-Allow-Origin` names `{allowed}`, and the page that asked is `{origin}`.',
    fix: 'Put `{origin}` on the list of allowed origins of `{host}`, and answer each origin with itself and `Vary: Origin`.',
    foundScheme:
      '`Access-Control-Allow-Origin` names `{allowed}`, and the page that asked is `{origin}`: the scheme differs.',
    foundPort:
      '`Access-Control-Allow-Origin` names `{allowed}`, and the page that asked is `{origin}`: the port differs.',
    foundWww:
      '`Access-Control-Allow-Origin` names `{allowed}`, and the page that asked is `{origin}`: with and without `www` are two origins.',
    foundLoopback:
      '`Access-Control-Allow-Origin` names `{allowed}`, and the page that asked is `{origin}`: `localhost` and its IP address are two origins.',
    foundSlash:
      '`Access-Control-Allow-Origin` names `{allowed}` with a slash at the end, which no origin has, so it is not `{origin}`.',
    fixSlash: 'Write the allowed origin of `{host}` without the slash: `{origin}`.',
    foundPath: '`Access-Control-Allow-Origin` names `{allowed}`, but an origin has no path, so it is not `{origin}`.',
    fixPath: 'Write the allowed origin of `{host}` without a path: `{origin}`.',
    foundCase:
      '`Access-Control-Allow-Origin` names `{allowed}` in other letters than `{origin}`, and browsers compare letters.',
    fixCase: 'Write the allowed origin of `{host}` in lower case: `{origin}`.',
    foundNull: '`Access-Control-Allow-Origin` is `null`, and the page that asked is `{origin}`.',
    foundOpaque:
      'The request came with `Origin: null`, as from a sandboxed frame, a file or a redirect across origins, and `Access-Control-Allow-Origin` names `{allowed}`.',
    fixOpaque:
      'Send the request from a page with an origin, straight to its final URL; `{host}` should not allow `null`, which every sandboxed frame has.',
  },
  ja: {
    found: '`Access-Control-Allow-Origin` は `{allowed}` ですが、リクエスト元のページは `{origin}` です。',
    fix: '`{host}` の許可オリジンに `{origin}` を加え、各オリジンにはそのオリジン自身と `Vary: Origin` を返してください。',
    foundScheme:
      '`Access-Control-Allow-Origin` は `{allowed}` ですが、リクエスト元のページは `{origin}` です。スキームが異なります。',
    foundPort:
      '`Access-Control-Allow-Origin` は `{allowed}` ですが、リクエスト元のページは `{origin}` です。ポートが異なります。',
    foundWww:
      '`Access-Control-Allow-Origin` は `{allowed}` ですが、リクエスト元のページは `{origin}` です。`www` の有無が異なれば別オリジンです。',
    foundLoopback:
      '`Access-Control-Allow-Origin` は `{allowed}` ですが、リクエスト元のページは `{origin}` です。`localhost` とその IP アドレスは別オリジンです。',
    foundSlash:
      '`Access-Control-Allow-Origin` の `{allowed}` は末尾にスラッシュがあります。オリジンに末尾のスラッシュはないため、`{origin}` と一致しません。',
    fixSlash: '`{host}` の許可オリジンを、スラッシュなしの `{origin}` にしてください。',
    foundPath:
      '`Access-Control-Allow-Origin` の `{allowed}` にはパスがあります。オリジンにパスはないため、`{origin}` と一致しません。',
    fixPath: '`{host}` の許可オリジンを、パスなしの `{origin}` にしてください。',
    foundCase:
      '`Access-Control-Allow-Origin` の `{allowed}` は `{origin}` と大文字・小文字が異なります。ブラウザーは文字どおりに比較します。',
    fixCase: '`{host}` の許可オリジンを小文字の `{origin}` にしてください。',
    foundNull: '`Access-Control-Allow-Origin` は `null` ですが、リクエスト元のページは `{origin}` です。',
    foundOpaque:
      'リクエストは `Origin: null` で送られ（サンドボックス化されたフレーム、ファイル、オリジンをまたぐリダイレクトなど）、`Access-Control-Allow-Origin` は `{allowed}` でした。',
    fixOpaque:
      'オリジンを持つページから、最終的な URL に直接リクエストしてください。`null` はどのサンドボックス化されたフレームも持つため、`{host}` で許可すべきではありません。',
  },
} as const;

/** Two values where one belongs. */
export const MULTIPLE = {
  en: {
    found:
      '`Access-Control-Allow-Origin` holds more than one value (`{allowed}`), and a browser takes only one; usually two layers each add the header.',
    fix: 'Let one layer alone set `Access-Control-Allow-Origin` for `{host}`, with the single value `{origin}`.',
    foundList:
      '`Access-Control-Allow-Origin` lists several origins (`{allowed}`), and it can hold only one: browsers take it as a whole.',
    fixList:
      'Let `{host}` look for the `Origin` of the request in its list, and answer with that one, `{origin}`, and `Vary: Origin`; a list that comes from a setting must be split first.',
  },
  ja: {
    found:
      '`Access-Control-Allow-Origin` に複数の値 (`{allowed}`) があります。ブラウザーが受け付ける値は一つだけです。多くの場合、二つの層がそれぞれヘッダーを付けています。',
    fix: '`{host}` の `Access-Control-Allow-Origin` を一つの層だけで設定し、値を `{origin}` 一つにしてください。',
    foundList:
      '`Access-Control-Allow-Origin` に複数のオリジン (`{allowed}`) が並んでいます。このヘッダーに書けるオリジンは一つだけで、ブラウザーは全体を一つの値として比較します。',
    fixList:
      '`{host}` がリクエストの `Origin` を許可リストから探し、見つかった `{origin}` だけを `Vary: Origin` とともに返すようにしてください。設定値から読むリストは、先に分割します。',
  },
} as const;

/** No origin at all. */
export const INVALID = {
  en: {
    found:
      '`Access-Control-Allow-Origin` is `{allowed}`, which is no origin: browsers compare it letter by letter with `{origin}`.',
    fix: 'Answer with scheme, host and port, as in `Access-Control-Allow-Origin: {origin}`.',
  },
  ja: {
    found:
      '`Access-Control-Allow-Origin` の `{allowed}` はオリジンではありません。ブラウザーは `{origin}` と文字どおりに比較します。',
    fix: '`Access-Control-Allow-Origin: {origin}` のように、スキーム、ホスト、ポートで返してください。',
  },
} as const;

/** Any origin, for a request with credentials. */
export const WILDCARD = {
  en: {
    found:
      'The request carries credentials, and `Access-Control-Allow-Origin` is `*`, which browsers do not accept for such a request.',
    fix: 'Answer with `Access-Control-Allow-Origin: {origin}`, `Access-Control-Allow-Credentials: true` and `Vary: Origin`, or send the request without credentials.',
  },
  ja: {
    found:
      'リクエストは資格情報付きですが、`Access-Control-Allow-Origin` が `*` です。この組み合わせをブラウザーは受け付けません。',
    fix: '`Access-Control-Allow-Origin: {origin}`、`Access-Control-Allow-Credentials: true`、`Vary: Origin` を返すか、資格情報なしでリクエストしてください。',
  },
} as const;

/** The origin is right, and credentials are not allowed. */
export const CREDENTIALS = {
  en: {
    found:
      'The request carries credentials, and the answer lacks `Access-Control-Allow-Credentials`, which must be `true`.',
    fix: 'Answer with `Access-Control-Allow-Credentials: true` beside `Access-Control-Allow-Origin: {origin}`, or send the request without credentials.',
    foundOther:
      'The request carries credentials, and `Access-Control-Allow-Credentials` is `{credentials}`, where only `true` in these letters counts.',
  },
  ja: {
    found: 'リクエストは資格情報付きですが、応答に `Access-Control-Allow-Credentials: true` がありません。',
    fix: '`Access-Control-Allow-Origin: {origin}` とともに `Access-Control-Allow-Credentials: true` を返すか、資格情報なしでリクエストしてください。',
    foundOther:
      'リクエストは資格情報付きですが、`Access-Control-Allow-Credentials` が `{credentials}` です。有効な値は `true`（小文字）だけです。',
  },
} as const;

const OF_RELATION = {
  scheme: 'foundScheme',
  port: 'foundPort',
  www: 'foundWww',
  loopback: 'foundLoopback',
  slash: 'foundSlash',
  path: 'foundPath',
  case: 'foundCase',
} as const;

type MismatchText = Extract<keyof (typeof MISMATCH)['en'], `found${string}`>;

type CorsMessage = 'preflight' | 'response';

const headersIn = ({ preflight, response }: Facts, of: CorsMessage) =>
  (of === 'preflight' ? preflight?.response : response)?.headers ?? [];

/** The values that these texts name. */
export function corsValues(facts: Facts, of: CorsMessage) {
  const written = (name: string) => combinedValueOf(headersIn(facts, of), name) ?? '';
  return {
    origin: facts.cors?.origin ?? '',
    allowed: written('access-control-allow-origin'),
    credentials: written('access-control-allow-credentials'),
    host: facts.url.host,
  };
}

/** Layers that each add the header repeat an origin or allow any; origins that all differ stand on a list. */
export function multipleTextOf(allowed: string): 'found' | 'foundList' {
  const origins = allowed.split(/[\s,]+/).filter((origin) => origin !== '');
  return new Set(origins).size === origins.length && !origins.includes('*') ? 'foundList' : 'found';
}

/** The text for the first part in which the allowed origin differs from the one that asked. */
export function mismatchTextOf({
  origin,
  allowed,
}: {
  readonly origin: string;
  readonly allowed: string;
}): MismatchText {
  if (origin === 'null') return 'foundOpaque';
  const relation = compareOrigin(origin, allowed);
  if (relation === 'null') return 'foundNull';
  return relation in OF_RELATION ? OF_RELATION[relation as keyof typeof OF_RELATION] : 'found';
}
