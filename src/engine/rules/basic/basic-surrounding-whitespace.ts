import { flawedPart, isBasicRefused } from '../../facts/sent-basic.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'basic-surrounding-whitespace',
  severity: 'blocking',
  who: ['user'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7617#section-2'],
  texts: {
    en: {
      title: 'white space around Basic credentials',
      found: 'The password begins or ends with white space, which counts as part of it.',
      foundUser: 'The user name begins or ends with white space, which counts as part of it.',
      fix: 'Enter it again without the white space, or trim it before encoding; it often comes along when copying, or from joining with `": "`.',
    },
    ja: {
      title: 'Basic の資格情報の前後に空白がある',
      found: 'パスワードの先頭または末尾に空白があり、パスワードの一部として扱われます。',
      foundUser: 'ユーザー名の先頭または末尾に空白があり、ユーザー名の一部として扱われます。',
      fix: '空白なしで入力し直すか、エンコードの前に取り除いてください。コピーの際や、`": "` でつないだときに入りがちです。',
    },
  },
  applies: isBasicRefused,
  evaluate({ basic }, found) {
    const flawed = basic && flawedPart(basic, 'white-space');
    return flawed && found(flawed.part === 'user' ? 'foundUser' : 'found', {}, [flawed.evidence], 'likely');
  },
});
