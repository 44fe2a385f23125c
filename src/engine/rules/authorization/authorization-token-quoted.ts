import { saysTokenWasVerified } from '../../dialects/token-read.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { authorizationFault, isDenial, isOneToken } from '../../facts/authorization-fault.ts';
import type { Facts } from '../../facts.ts';
import type { Range } from '../../finding.ts';
import { defineRule } from '../../rule.ts';

/** A quote at one end only, or one that was escaped when a text was made into JSON twice. */
const QUOTE = /^\\?["'`“”‘’«]|\\?["'`“”‘’»]$/g;

/** The quotes around the token. */
function quotesAround(facts: Facts): readonly Range[] {
  const { authorization, words } = facts;
  const fault = authorizationFault(facts, 'quoted');
  if (fault) {
    const [{ start, end }] = fault.marks;
    return [
      { start, end: start + 1 },
      { start: end - 1, end },
    ];
  }
  if (!authorization || authorization.value.hasParams || !isOneToken(authorization) || saysTokenWasVerified(words))
    return [];
  const { text, range } = authorization.value.credentials;
  return [...text.matchAll(QUOTE)].map(({ 0: quote, index }) => ({
    start: range.start + index,
    end: range.start + index + quote.length,
  }));
}

export default defineRule({
  id: 'authorization-token-quoted',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6750#section-2.1', 'https://www.rfc-editor.org/rfc/rfc9110#section-11.2'],
  beats: [
    'authorization-token-character-invalid',
    'authorization-token-whitespace',
    'session-rejected',
    'token-undecodable',
    'token-segment-count',
    'token-signature-rejected',
    'token-opaque-where-jwt-expected',
  ],
  remedy: 'clean-token',
  texts: {
    en: {
      title: 'token in quotes',
      found: 'The token in `Authorization` stands in quotes, which the server takes for a part of it.',
      foundHalf: 'The token in `Authorization` has a quote at one end, which the server takes for a part of it.',
      fix: 'Take the quotes off where they come from: a string that was stored with `JSON.stringify` is read with `JSON.parse`, and an `.env` file or template needs none.',
    },
    ja: {
      title: 'トークンが引用符で囲まれている',
      found: '`Authorization` のトークンが引用符で囲まれており、サーバーは引用符もトークンの一部として読みます。',
      foundHalf: '`Authorization` のトークンの片端に引用符があり、サーバーは引用符もトークンの一部として読みます。',
      fix: '引用符が付く箇所で取り除きます。`JSON.stringify` で保存した文字列は `JSON.parse` で読み出し、`.env` ファイルやテンプレートでは引用符を付けません。',
    },
  },
  applies: (facts) => isDenial(facts) && facts.authorization !== undefined,
  evaluate(facts, found) {
    const marks = quotesAround(facts);
    if (!facts.authorization || marks.length === 0) return undefined;
    const evidence = [inHeader('request', facts.authorization.field, ...marks)] as const;
    return found(marks.length > 1 ? 'found' : 'foundHalf', {}, evidence, 'certain');
  },
});
