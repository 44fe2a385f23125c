import { inHeader } from '../../exhibits/header-exhibit.ts';
import { authorizationFault, isDenial } from '../../facts/authorization-fault.ts';
import { defineRule } from '../../rule.ts';

/** X gives out tokens for apps that are percent-encoded, and reads them so. */
const MEANT_SO = /^A{16,}/;

export default defineRule({
  id: 'authorization-token-percent-encoded',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6750#section-2.1', 'https://www.rfc-editor.org/rfc/rfc3986#section-2.1'],
  beats: [
    'session-rejected',
    'token-undecodable',
    'token-segment-count',
    'token-signature-rejected',
    'token-opaque-where-jwt-expected',
  ],
  remedy: 'clean-token',
  texts: {
    en: {
      title: 'percent-encoded token',
      found:
        'The token in `Authorization` holds `{written}` at place {place}: it is still percent-encoded as in a URL or a cookie, and in a header nobody decodes it.',
      fix: 'Decode the token with `decodeURIComponent` where it is read from the URL or the cookie, and do not encode it for the header.',
    },
    ja: {
      title: 'トークンがパーセントエンコードされている',
      found:
        '`Authorization` のトークンの {place} 文字目に `{written}` があります。URL や Cookie のためのパーセントエンコードが残っていますが、ヘッダーではデコードされません。',
      fix: 'URL や Cookie からトークンを読み出す箇所で `decodeURIComponent` を使ってデコードし、ヘッダーに入れるときはエンコードしません。',
    },
  },
  applies: (facts) => isDenial(facts) && facts.authorization !== undefined,
  evaluate(facts, found) {
    const fault = authorizationFault(facts, 'percent-encoded');
    if (!fault || MEANT_SO.test(fault.token.text)) return undefined;
    const { sent, token, marks } = fault;
    const [{ start, end }] = marks;
    const values = { written: sent.value.text.slice(start, end), place: start - token.range.start + 1 };
    return found('found', values, [inHeader('request', sent.field, ...marks)], 'likely');
  },
});
