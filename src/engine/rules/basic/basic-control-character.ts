import { codePointOf, flawedPart, isBasicDenied } from '../../facts/sent-basic.ts';
import { CONTROL } from '../../http/basic.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'basic-control-character',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7617#section-2'],
  texts: {
    en: {
      title: 'control character in Basic credentials',
      found: 'The password holds the control character {code}, which Basic does not allow.',
      foundUser: 'The user name holds the control character {code}, which Basic does not allow.',
      fix: 'Remove the control character where the credentials come from: a file, an environment variable, a paste.',
    },
    ja: {
      title: 'Basic の資格情報に制御文字がある',
      found: 'パスワードに、Basic 認証では使えない制御文字 {code} が含まれています。',
      foundUser: 'ユーザー名に、Basic 認証では使えない制御文字 {code} が含まれています。',
      fix: '資格情報の出どころ（ファイル、環境変数、貼り付け）で制御文字を取り除いてください。',
    },
  },
  applies: isBasicDenied,
  evaluate({ basic }, found) {
    const flawed = basic && flawedPart(basic, 'control-character');
    const character = flawed?.text.match(CONTROL)?.[0];
    if (!flawed || character === undefined) return undefined;
    const text = flawed.part === 'user' ? 'foundUser' : 'found';
    return found(text, { code: codePointOf(character) }, [flawed.evidence], 'certain');
  },
});
