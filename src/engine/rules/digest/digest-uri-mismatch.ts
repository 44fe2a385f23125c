import { digestExhibit, sentDigestOf } from '../../facts/sent-digest.ts';
import { paramOf } from '../../http/challenges.ts';
import { defineRule } from '../../rule.ts';

/** Paths in the letters in which a browser sends them. */
function targetOf(uri: string, base: URL): { readonly path: string; readonly search: string; readonly origin: string } {
  if (!URL.canParse(uri, base.href)) return { path: uri, search: '', origin: base.origin };
  const { pathname, search, origin } = new URL(uri, base);
  return { path: pathname, search, origin };
}

export default defineRule({
  id: 'digest-uri-mismatch',
  severity: 'blocking',
  who: ['page', 'proxy'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7616#section-3.4.6'],
  beats: ['authorization-not-received', 'token-rejected', 'session-rejected'],
  remedy: 'digest-sign-again',
  texts: {
    en: {
      title: 'Digest made for another URL',
      found: 'The Digest credentials were computed for `{uri}`, and the request goes to `{target}`.',
      foundQuery: 'The Digest credentials were computed for `{uri}`, without the query of the request (`{target}`).',
      fix: 'Compute the Digest for path and query as they are sent: `uri="{target}"`. Where a proxy rewrites the path, let it pass the path unchanged.',
    },
    ja: {
      title: 'Digest が別の URL 用に計算されている',
      found: 'Digest 認証の値は `{uri}` 用に計算されていますが、リクエスト先は `{target}` です。',
      foundQuery: 'Digest 認証の値は `{uri}` 用で、リクエストのクエリーを含んでいません（`{target}`）。',
      fix: '実際に送るパスとクエリーで Digest を計算します: `uri="{target}"`。プロキシがパスを書き換えている場合は、そのまま通すようにします。',
    },
  },
  applies: (facts) => [400, 401, 403].includes(facts.response.status) && sentDigestOf(facts) !== undefined,
  evaluate(facts, found) {
    const { url } = facts;
    const digest = sentDigestOf(facts);
    const uri = digest && paramOf(digest, 'uri')?.text;
    if (!digest || !uri) return undefined;
    const signed = targetOf(uri, url);
    const isSameQuery = signed.search === url.search;
    if (signed.origin === url.origin && signed.path === url.pathname && isSameQuery) return undefined;
    const [first, ...rest] = [
      ...digestExhibit(facts, digest, 'uri'),
      { kind: 'url', url: url.href, marks: [] } as const,
    ];
    if (!first) return undefined;
    const isQueryLost = signed.path === url.pathname && signed.search === '';
    const values = { uri, target: url.pathname + url.search };
    return found(isQueryLost ? 'foundQuery' : 'found', values, [first, ...rest], 'certain');
  },
});
