import type { Header } from '../../case.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import type { Evidence } from '../../finding.ts';
import { namesOf } from '../../http/header-list.ts';
import { isRequestId } from '../../http/request-ids.ts';
import { defineRule } from '../../rule.ts';

/** Schemes that the browser answers by itself, so that no script need read their challenge. */
const OF_BROWSER = /^\s*(?:basic|digest|negotiate|ntlm)\b/i;

/** What a client must read to know how to go on. */
function tellsClient({ name, value }: Header): boolean {
  const field = name.toLowerCase();
  return field === 'dpop-nonce' || (field === 'www-authenticate' && !OF_BROWSER.test(value));
}

export default defineRule({
  id: 'cors-challenge-unexposed',
  severity: 'note',
  who: ['api'],
  needs: ['response'],
  spec: ['https://fetch.spec.whatwg.org/#http-access-control-expose-headers'],
  texts: {
    en: {
      title: 'challenge not exposed to the page',
      found:
        'The answer of `{host}` holds {names}, which the page cannot read: `Access-Control-Expose-Headers` does not name them.',
      fix: 'Answer with `Access-Control-Expose-Headers: {list}`.',
    },
    ja: {
      title: 'チャレンジがページに公開されていない',
      found:
        '`{host}` の応答にある {names} は `Access-Control-Expose-Headers` に含まれていないため、ページからは読み取れません。',
      fix: '`Access-Control-Expose-Headers: {list}` を返してください。',
    },
  },
  // Scripts alone read headers.
  applies: ({ cors, case: of, exchange, response }) =>
    exchange.type === 'xmlhttprequest' && cors !== undefined && !of.blocked && response.status >= 400,
  evaluate({ cors, response, url }, found) {
    const exposed = new Set(
      (namesOf(response.headers, 'access-control-expose-headers') ?? []).map((name) => name.toLowerCase()),
    );
    if (exposed.has('*') && cors?.mode !== 'include') return undefined;
    const isHidden = (name: string) => !exposed.has(name.toLowerCase());
    const fields = response.headers.filter((field) => isHidden(field.name) && tellsClient(field));
    const [first, ...rest] = fields.map((field): Evidence => inHeader('response', field));
    if (!first) return undefined;
    const ids = response.headers.filter((field) => isHidden(field.name) && isRequestId(field));
    const names = [...new Set([...fields, ...ids].map(({ name }) => name))];
    return found(
      'found',
      { host: url.host, names: { list: names }, list: names.join(', ') },
      [first, ...rest],
      'certain',
    );
  },
});
