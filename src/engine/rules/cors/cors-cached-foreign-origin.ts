import type { Response } from '../../case.ts';
import { corsExhibit, headerExhibit, responseFaultOf } from '../../facts/cors-fault.ts';
import type { Evidence } from '../../finding.ts';
import { corsCheck } from '../../http/cors-check.ts';
import { combinedValueOf } from '../../http/headers.ts';
import { variesByOrigin } from '../../http/vary.ts';
import { defineRule } from '../../rule.ts';
import { corsValues } from '../cors-texts.ts';

/** How shared caches say that an answer is a stored one (RFC 9111 §5.1, RFC 9211 §2, and the headers of CDNs). */
const HITS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Age', /^0*[1-9]\d*$/],
  ['X-Cache', /\bhit\b/i],
  ['CF-Cache-Status', /^(?:hit|stale|revalidated|updating)$/i],
  ['X-Vercel-Cache', /^(?:hit|stale)$/i],
  ['X-Cache-Status', /^(?:hit|stale)$/i],
  ['Cache-Status', /;\s*hit\b/i],
];

/** The header that shows a cache, if any does. */
const hitIn = ({ headers }: Response) =>
  HITS.find(([name, pattern]) => pattern.test(combinedValueOf(headers, name) ?? ''))?.[0];

export default defineRule({
  id: 'cors-cached-foreign-origin',
  severity: 'blocking',
  who: ['api', 'proxy'],
  needs: ['response'],
  spec: ['https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches'],
  beats: ['cors-origin-mismatch'],
  remedy: 'cors-vary-origin',
  texts: {
    en: {
      title: 'answer for another origin from a cache',
      found:
        'A cache served the answer that `{host}` had made for `{allowed}` to `{origin}`, because the answer lacks `Vary: Origin`.',
      fix: 'Let `{host}` send `Vary: Origin` with every answer of this URL, and purge the cache.',
    },
    ja: {
      title: '別オリジン向けの応答がキャッシュから返された',
      found:
        '応答に `Vary: Origin` がないため、`{host}` が `{allowed}` 向けに作った応答をキャッシュが `{origin}` に返しました。',
      fix: '`{host}` がこの URL のすべての応答に `Vary: Origin` を付けるようにし、キャッシュを消去してください。',
    },
  },
  evaluate(facts, found) {
    const { response, cors, case: of } = facts;
    if (
      responseFaultOf(facts) !== 'origin-mismatch' ||
      !cors ||
      cors.origin === 'null' ||
      variesByOrigin(response.headers)
    )
      return undefined;
    const hit = hitIn(response);
    const { origin, allowed, host } = corsValues(facts, 'response');
    if ((!hit && !response.fromCache) || !/^https?:\/\//i.test(allowed)) return undefined;
    const before = of.allowedBefore?.hops.at(-1)?.response?.headers;
    const isAllowed = before && corsCheck('response', before, { origin, mode: 'omit' }).faults.length === 0;
    const evidence: readonly Evidence[] = [
      ...(hit ? [headerExhibit(facts, 'response', hit)] : []),
      { kind: 'header-absent', of: 'response', name: 'Vary' },
    ];
    return found(
      'found',
      { host, allowed, origin },
      [corsExhibit(facts), ...evidence],
      isAllowed ? 'certain' : 'likely',
    );
  },
});
