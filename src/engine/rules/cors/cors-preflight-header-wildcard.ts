import { headerExhibit } from '../../facts/cors-fault.ts';
import { namesOf } from '../../http/header-list.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cors-preflight-header-wildcard',
  severity: 'risky',
  who: ['api'],
  needs: ['preflight'],
  spec: ['https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name'],
  remedy: 'cors-allow-preflight',
  texts: {
    en: {
      title: 'Authorization allowed by a wildcard',
      found:
        '`{host}` allows `Authorization` only by `Access-Control-Allow-Headers: *`; browsers accept this today, but the Fetch standard wants `Authorization` by name.',
      fix: 'Name it: `Access-Control-Allow-Headers: *, Authorization`.',
    },
    ja: {
      title: 'ワイルドカードによる Authorization の許可',
      found:
        '`{host}` は `Authorization` を `Access-Control-Allow-Headers: *` だけで許可しています。現在のブラウザーは受け付けますが、Fetch 標準では `Authorization` を名前で指定する必要があります。',
      fix: '`Access-Control-Allow-Headers: *, Authorization` のように名前を指定してください。',
    },
  },
  applies: ({ cors }) => cors?.preflight?.faults.length === 0 && cors.mode !== 'include',
  evaluate(facts, found) {
    const { preflight, url } = facts;
    const lists = (of: typeof preflight.request | typeof preflight.response, field: string, name: string) =>
      (namesOf(of?.headers ?? [], field) ?? []).some((each) => each.toLowerCase() === name);
    if (!lists(preflight.request, 'access-control-request-headers', 'authorization')) return undefined;
    if (lists(preflight.response, 'access-control-allow-headers', 'authorization')) return undefined;
    const allowed = headerExhibit(facts, 'preflight-response', 'Access-Control-Allow-Headers');
    return found('found', { host: url.host }, [allowed], 'certain');
  },
});
