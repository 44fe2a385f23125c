import { inHeader } from '../../exhibits/header-exhibit.ts';
import { unexposedIn } from '../../facts/unexposed.ts';
import type { Evidence } from '../../finding.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cors-challenge-unexposed',
  severity: 'note',
  who: ['api'],
  needs: ['response'],
  spec: ['https://fetch.spec.whatwg.org/#http-access-control-expose-headers'],
  remedy: 'cors-expose',
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
  evaluate(facts, found) {
    const { needed, names } = unexposedIn(facts);
    const [first, ...rest] = needed.map((field): Evidence => inHeader('response', field));
    if (!first) return undefined;
    return found(
      'found',
      { host: facts.url.host, names: { list: names }, list: names.join(', ') },
      [first, ...rest],
      'certain',
    );
  },
});
