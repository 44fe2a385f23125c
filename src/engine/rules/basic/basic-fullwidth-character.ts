import { codePointOf, flawedPart, isBasicRefused } from '../../facts/sent-basic.ts';
import { FULLWIDTH } from '../../http/basic.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'basic-fullwidth-character',
  severity: 'blocking',
  who: ['user'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7617#section-2', 'https://www.unicode.org/charts/PDF/UFF00.pdf'],
  beats: ['basic-charset-not-utf8'],
  texts: {
    en: {
      title: 'full-width character in Basic credentials',
      found:
        'The password holds the full-width character `{character}` ({code}), which is another character than its ASCII look-alike.',
      foundUser:
        'The user name holds the full-width character `{character}` ({code}), which is another character than its ASCII look-alike.',
      fix: 'Type it with the input method switched to half-width (direct input), or normalise the input with `normalize("NFKC")`.',
    },
    ja: {
      title: 'Basic の資格情報に全角文字がある',
      found: 'パスワードに全角文字 `{character}`（{code}）が含まれています。見た目の似た半角文字とは別の文字です。',
      foundUser: 'ユーザー名に全角文字 `{character}`（{code}）が含まれています。見た目の似た半角文字とは別の文字です。',
      fix: '日本語入力をオフにして半角で入力するか、入力値を `normalize("NFKC")` で正規化してください。',
    },
  },
  applies: isBasicRefused,
  evaluate({ basic }, found) {
    const flawed = basic && flawedPart(basic, 'fullwidth');
    const character = flawed?.text.match(FULLWIDTH)?.[0];
    if (!flawed || character === undefined) return undefined;
    const values = { character, code: codePointOf(character) };
    return found(flawed.part === 'user' ? 'foundUser' : 'found', values, [flawed.evidence], 'likely');
  },
});
