import { saysTokenWasVerified } from '../../dialects/token-read.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { isDenial } from '../../facts/authorization-fault.ts';
import type { SentAuthorization } from '../../facts.ts';
import type { Range } from '../../finding.ts';
import { tokenOf } from '../../http/authorization.ts';
import { defineRule } from '../../rule.ts';

/** Another token after a comma: fields of one name are joined so (RFC 9110 §5.3). */
const JOINED = /,\s{0,8}(?:(?:bearer|basic|token|dpop|jwt|apikey)\s|(?=[\w\-.~+/]{12,}=*\s*(?:,|$)))/gi;

function commasIn({ value }: SentAuthorization): readonly Range[] {
  if (value.hasParams) return [];
  const { text, range } = tokenOf(value);
  return [...text.matchAll(JOINED)].map(({ index }) => ({
    start: range.start + index,
    end: range.start + index + 1,
  }));
}

export default defineRule({
  id: 'authorization-repeated',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: [
    'https://www.rfc-editor.org/rfc/rfc9110#section-5.3',
    'https://fetch.spec.whatwg.org/#concept-header-list-append',
  ],
  beats: [
    'authorization-scheme-mismatch',
    'authorization-scheme-unknown',
    'authorization-two-layers',
    'authorization-token-whitespace',
    'authorization-token-character-invalid',
    'basic-not-base64',
    'basic-colon-missing',
    'token-undecodable',
    'token-segment-count',
    'token-expired',
    'session-rejected',
  ],
  remedy: 'set-authorization-once',
  texts: {
    en: {
      title: 'two credentials in Authorization',
      found:
        '`Authorization` holds {count} credentials joined by a comma: the header was added {count} times, and servers read one.',
      foundFields: 'The request carries {count} `Authorization` fields, and servers read one.',
      fix: 'Set the header in one place: `headers.set` instead of `append`, `setRequestHeader` once, one interceptor.',
    },
    ja: {
      title: 'Authorization に資格情報が複数ある',
      found:
        '`Authorization` に {count} 個の資格情報がカンマでつながっています。ヘッダーが {count} 回追加されましたが、サーバーが読むのは 1 個です。',
      foundFields: 'リクエストに `Authorization` ヘッダーが {count} 個あります。サーバーが読むのは 1 個です。',
      fix: 'ヘッダーを設定する箇所を 1 つにします。`append` ではなく `headers.set` を使い、`setRequestHeader` は 1 回だけ呼び、インターセプターも 1 つにします。',
    },
  },
  applies: (facts) => isDenial(facts) && facts.authorization !== undefined,
  evaluate({ authorization, request, words }, found) {
    if (!authorization || saysTokenWasVerified(words)) return undefined;
    const fields = request.headers.filter(({ name }) => name.toLowerCase() === 'authorization');
    const [first, ...others] = fields.map((field) => inHeader('request', field, { start: 0, end: field.value.length }));
    if (first && others.length > 0)
      return found('foundFields', { count: fields.length }, [first, ...others], 'certain');
    const commas = commasIn(authorization);
    if (commas.length === 0) return undefined;
    return found(
      'found',
      { count: commas.length + 1 },
      [inHeader('request', authorization.field, ...commas)],
      'certain',
    );
  },
});
