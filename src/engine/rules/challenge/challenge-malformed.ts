import { inHeader } from '../../exhibits/header-exhibit.ts';
import { type ChallengeProblem, parseChallenges } from '../../http/challenges.ts';
import type { Problem } from '../../http/parsed.ts';
import { defineRule } from '../../rule.ts';

const TEXTS = {
  'scheme-missing': 'foundSchemeMissing',
  'comma-missing': 'foundCommaMissing',
  'separator-invalid': 'foundSeparator',
  'value-missing': 'foundValueMissing',
  'value-unquoted': 'foundUnquoted',
  'quote-single': 'foundSingleQuote',
  'quote-unterminated': 'found',
  'character-invalid': 'foundCharacter',
  'text-unexpected': 'foundText',
} as const satisfies Record<ChallengeProblem, string>;

/** As much of the field as is needed to find the place again, in characters. */
const SHOWN = 40;

/** The faulty piece itself, or what stands before it where the fault is that something is missing. */
function placeOf(field: string, { code, range }: Problem<ChallengeProblem>): string {
  if (code === 'scheme-missing') return field.slice(range.start, range.start + SHOWN);
  const isPiece = code === 'value-unquoted' || code === 'text-unexpected' || code.startsWith('quote-');
  return isPiece ? field.slice(range.start, range.end).slice(0, SHOWN) : field.slice(0, range.start).slice(-SHOWN);
}

export default defineRule({
  id: 'challenge-malformed',
  severity: 'note',
  who: ['api'],
  needs: ['response'],
  spec: [
    'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1',
    'https://www.rfc-editor.org/rfc/rfc9110#section-11.2',
  ],
  remedy: 'send-challenge',
  texts: {
    en: {
      title: 'malformed challenge',
      foundSchemeMissing:
        'The challenge begins with `{place}` and not with a scheme such as `Bearer`, so clients cannot read it.',
      foundCommaMissing: 'The challenge lacks a comma after `{place}`, so strict clients cannot read it.',
      foundSeparator:
        'The challenge has something else than a comma after `{place}`, so strict clients cannot read it.',
      foundValueMissing: 'The challenge has no value after `{place}`, so strict clients cannot read it.',
      foundUnquoted: 'The value `{place}` in the challenge needs quotes around it, so strict clients cannot read it.',
      foundSingleQuote: 'The value `{place}` in the challenge stands in single quotes, which become part of it.',
      found: 'The quote that `{place}` begins with is never closed, so clients cannot read the challenge.',
      foundCharacter:
        'The challenge has characters after `{place}` that may not stand there, so strict clients cannot read it.',
      foundText: 'The challenge has the words `{place}` where only parameters may stand, so clients cannot read it.',
      fix: 'Write the challenge as a scheme, a space and parameters with commas between them: `Bearer realm="api", error="invalid_token", error_description="…"`.',
    },
    ja: {
      title: '形式が不正なチャレンジ',
      foundSchemeMissing:
        'チャレンジが `Bearer` のようなスキームではなく `{place}` で始まっているため、クライアントは読み取れません。',
      foundCommaMissing: 'チャレンジの `{place}` の後にカンマがないため、厳密なクライアントは読み取れません。',
      foundSeparator: 'チャレンジの `{place}` の後がカンマではないため、厳密なクライアントは読み取れません。',
      foundValueMissing: 'チャレンジの `{place}` の後に値がないため、厳密なクライアントは読み取れません。',
      foundUnquoted: 'チャレンジの値 `{place}` は引用符で囲む必要があり、厳密なクライアントは読み取れません。',
      foundSingleQuote: 'チャレンジの値 `{place}` が単一引用符で囲まれており、引用符も値の一部になります。',
      found: '`{place}` を開いた引用符が閉じられていないため、クライアントはチャレンジを読み取れません。',
      foundCharacter: 'チャレンジの `{place}` の後に使えない文字があるため、厳密なクライアントは読み取れません。',
      foundText:
        'チャレンジのパラメーターしか書けない位置に `{place}` という文があるため、クライアントは読み取れません。',
      fix: 'チャレンジは、スキーム、空白、カンマで区切ったパラメーターの順に書きます: `Bearer realm="api", error="invalid_token", error_description="…"`。',
    },
  },
  evaluate({ response }, found) {
    for (const field of response.headers) {
      if (field.name.toLowerCase() !== 'www-authenticate') continue;
      const [problem] = parseChallenges(field.value).problems;
      if (!problem) continue;
      const place = placeOf(field.value, problem);
      return found(TEXTS[problem.code], { place }, [inHeader('response', field, problem.range)], 'certain');
    }
    return undefined;
  },
});
