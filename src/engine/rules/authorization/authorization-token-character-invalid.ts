import { inHeader } from '../../exhibits/header-exhibit.ts';
import { authorizationFault, isDenial } from '../../facts/authorization-fault.ts';
import { codePointIn } from '../../http/character.ts';
import { defineRule } from '../../rule.ts';

/** Characters that the standard leaves out and that some APIs put into their own tokens all the same. */
const CUSTOMARY = /^[:|@!$*#&]+$/;

/** Nobody has these in a token. */
const FOREIGN = /[^\x20-\x7e]/;

export default defineRule({
  id: 'authorization-token-character-invalid',
  severity: 'blocking',
  who: ['page', 'user'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6750#section-2.1', 'https://www.rfc-editor.org/rfc/rfc9110#section-5.5'],
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
      title: 'character that no token holds',
      found:
        'The token in `Authorization` holds {character} at place {place}; a token is made of ASCII letters, digits and `-._~+/=`.',
      fix: 'Copy the token again from where it was issued; chat programs, word processors and input methods change quotes, hyphens and letters.',
    },
    ja: {
      title: 'トークンに使えない文字',
      found:
        '`Authorization` のトークンの {place} 文字目に {character} があります。トークンに使えるのは ASCII の英数字と `-._~+/=` だけです。',
      fix: '発行元からトークンをコピーし直してください。チャットやワープロ、IME を経由すると、引用符、ハイフン、英数字が別の文字に変わることがあります。',
    },
  },
  applies: (facts) => isDenial(facts) && facts.authorization !== undefined,
  evaluate(facts, found) {
    const fault = authorizationFault(facts, 'character-invalid');
    if (!fault) return undefined;
    const { sent, token } = fault;
    const isStrict = facts.basic !== undefined || /^\W{0,8}eyJ/.test(token.text);
    const writtenAt = ({ start, end }: { readonly start: number; readonly end: number }) =>
      sent.value.text.slice(start, end);
    const marks = fault.marks.filter((mark) => isStrict || !CUSTOMARY.test(writtenAt(mark)));
    const [first] = marks;
    if (!first) return undefined;
    const written = writtenAt(first);
    const values = { character: codePointIn(written), place: first.start - token.range.start + 1 };
    const confidence = isStrict || FOREIGN.test(written) ? 'certain' : 'likely';
    return found('found', values, [inHeader('request', sent.field, ...marks)], confidence);
  },
});
