import { exhibitOfBasic, isBasicDenied } from '../../facts/sent-basic.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'basic-colon-missing',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7617#section-2'],
  remedy: 'basic-encode',
  texts: {
    en: {
      title: 'no colon in Basic credentials',
      found: 'The Basic credentials decode to a text without the `:` that stands between user name and password.',
      fix: 'Join user name and password with `:` before encoding them. A key without a password goes before the colon (`key:`), if the API takes keys this way at all.',
    },
    ja: {
      title: 'Basic の資格情報にコロンがない',
      found: 'Basic の資格情報をデコードした文字列に、ユーザー名とパスワードを区切る `:` がありません。',
      fix: 'ユーザー名とパスワードを `:` でつないでからエンコードしてください。パスワードのないキーは、API がこの形で受け付ける場合に限り、コロンの前に置きます（`key:`）。',
    },
  },
  applies: isBasicDenied,
  evaluate({ basic }, found) {
    const evidence = basic && exhibitOfBasic(basic, 'colon-missing');
    return evidence && found('found', {}, [evidence], 'certain');
  },
});
