import type { Range } from '../../finding.ts';
import { type Carried, exhibitOf } from '../../http/carried.ts';
import { defineRule } from '../../rule.ts';

const IN_HEADER = /^["'“”]|["'“”]$|(?:\s|\\[rnt])+/g;
/** As above, percent-encoded; a plus sign is a blank only at an end, where no key has one. */
const IN_URL = /(?:%(?:20|0[9ad]|22|27|E2%80%8B|C2%A0|EF%BB%BF)|\\[rnt])+|^\++|\+$/gi;

function strayIn({ token, source }: Carried): Range | undefined {
  const [match] = token.text.matchAll(typeof source === 'string' ? IN_URL : IN_HEADER);
  return match && { start: match.index, end: match.index + match[0].length };
}

export default defineRule({
  id: 'apikey-whitespace',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: [
    'https://www.rfc-editor.org/rfc/rfc9110#section-5.5',
    'https://url.spec.whatwg.org/#application/x-www-form-urlencoded',
  ],
  beats: ['apikey-rejected'],
  remedy: 'apikey-send',
  texts: {
    en: {
      title: 'white space or quotes in the API key',
      found: 'The API key in `{name}` holds white space, a line break or quotes that do not belong to it.',
      fix: 'Trim the key where it comes from: an environment file with quotes, a secret with a line break at its end, a paste.',
    },
    ja: {
      title: 'API キーに空白や引用符がある',
      found: '`{name}` の API キーに、キーの一部ではない空白、改行、引用符のいずれかが含まれています。',
      fix: 'キーの出どころで取り除いてください。引用符付きの環境変数ファイル、末尾に改行のあるシークレット、貼り付けが原因になりがちです。',
    },
  },
  applies: ({ apiKey }) => apiKey !== undefined,
  evaluate({ apiKey }, found) {
    for (const key of apiKey?.keys ?? []) {
      const stray = strayIn(key);
      if (stray) return found('found', { name: key.name }, [exhibitOf(key, stray)], 'certain');
    }
    return undefined;
  },
});
