import { inHeader } from '../../exhibits/header-exhibit.ts';
import { authorizationFault, isDenial } from '../../facts/authorization-fault.ts';
import { codePointIn } from '../../http/character.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'authorization-token-whitespace',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6750#section-2.1', 'https://www.rfc-editor.org/rfc/rfc9110#section-11.2'],
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
      title: 'white space in the token',
      found:
        'The token in `Authorization` holds a space at place {place}; no token may hold one, so the server reads it only in part.',
      foundEscape:
        'The token in `Authorization` holds `{written}` at place {place}: a line break that was written as text instead of being taken off.',
      foundCharacter:
        'The token in `Authorization` holds {character} at place {place}, which looks like a space or like nothing.',
      fix: 'Trim the token where it comes from: a paste over several lines, a file or secret that ends in a line break.',
    },
    ja: {
      title: 'トークンに空白がある',
      found:
        '`Authorization` のトークンの {place} 文字目に空白があります。トークンに空白は使えないため、サーバーは一部しか読み取れません。',
      foundEscape:
        '`Authorization` のトークンの {place} 文字目に `{written}` があります。取り除かれるはずの改行が文字として残っています。',
      foundCharacter:
        '`Authorization` のトークンの {place} 文字目に、空白や何もないように見える {character} があります。',
      fix: 'トークンの出どころで空白を取り除きます。複数行にわたる貼り付けや、末尾に改行のあるファイルやシークレットが原因になりがちです。',
    },
  },
  applies: (facts) => isDenial(facts) && facts.authorization !== undefined,
  evaluate(facts, found) {
    const fault = authorizationFault(facts, 'white-space');
    if (!fault || facts.authorization?.value.hasParams) return undefined;
    const { sent, token, marks } = fault;
    const [{ start, end }] = marks;
    const written = sent.value.text.slice(start, end);
    const place = start - token.range.start + 1;
    const evidence = [inHeader('request', sent.field, ...marks)] as const;
    if (written.startsWith('\\')) return found('foundEscape', { written, place }, evidence, 'certain');
    if (/^ +$/.test(written)) return found('found', { place }, evidence, 'certain');
    const character = codePointIn(written.replace(/^ +/, ''));
    return found('foundCharacter', { character, place }, evidence, 'certain');
  },
});
