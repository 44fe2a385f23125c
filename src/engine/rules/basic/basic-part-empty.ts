import { exhibitOfBasic, isBasicRefused } from '../../facts/sent-basic.ts';
import { defineRule } from '../../rule.ts';

/** Some APIs take a key as the user name without a password, or as the password without a user name. */
const KEY = /^(?=.*\d)(?=.*[a-z])[\w.~+/=-]{20,}$/i;

export default defineRule({
  id: 'basic-part-empty',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7617#section-2'],
  remedy: 'basic-encode',
  texts: {
    en: {
      title: 'user name or password empty',
      found: 'The Basic credentials hold neither a user name nor a password, only the `:` between them.',
      foundUser: 'The Basic credentials hold no user name, only a password.',
      foundPassword: 'The Basic credentials hold no password, only a user name.',
      fix: 'Build the header only after both values are there: wait for the form, the configuration or the environment variable that holds them.',
    },
    ja: {
      title: 'ユーザー名またはパスワードが空',
      found: 'Basic の資格情報にユーザー名もパスワードもなく、区切りの `:` だけです。',
      foundUser: 'Basic の資格情報にユーザー名がなく、パスワードだけです。',
      foundPassword: 'Basic の資格情報にパスワードがなく、ユーザー名だけです。',
      fix: '両方の値がそろってからヘッダーを組み立ててください。値の出どころ（フォーム、設定、環境変数）を確かめてください。',
    },
  },
  applies: isBasicRefused,
  evaluate({ basic }, found) {
    const { user, password } = basic?.value ?? {};
    if (!basic || user === undefined || password === undefined) return undefined;
    const evidence = exhibitOfBasic(basic, 'user-empty', 'password-empty');
    if (!evidence || KEY.test(user) || KEY.test(password)) return undefined;
    if (user === '' && password === '') return found('found', {}, [evidence], 'certain');
    return found(user === '' ? 'foundUser' : 'foundPassword', {}, [evidence], 'certain');
  },
});
