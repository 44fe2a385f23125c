import { inHeader } from '../../exhibit.ts';
import { tokenOf } from '../../http/authorization.ts';
import type { BasicPart } from '../../http/basic.ts';
import { defineRule } from '../../rule.ts';
import { exhibitOfBasic, isBasicRefused } from '../../sent-basic.ts';

/** What a program writes where it has no value. */
const NOTHING = /^(?:undefined|null|nan|none|nil|\[object \w+\])$/i;
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
      foundNothing:
        'Where a user name or password belongs, the Basic credentials hold the word that a program writes for a value that is not there.',
      fix: 'Build the header only after both values are there: wait for the form, the configuration or the environment variable that holds them.',
    },
    ja: {
      title: 'ユーザー名またはパスワードが空',
      found: 'Basic の資格情報にユーザー名もパスワードもなく、区切りの `:` だけです。',
      foundUser: 'Basic の資格情報にユーザー名がなく、パスワードだけです。',
      foundPassword: 'Basic の資格情報にパスワードがなく、ユーザー名だけです。',
      foundNothing:
        'Basic の資格情報で、ユーザー名またはパスワードの位置に、値がないことを表すプログラムの文字列がそのまま入っています。',
      fix: '両方の値がそろってからヘッダーを組み立ててください。値の出どころ（フォーム、設定、環境変数）を確かめてください。',
    },
  },
  applies: isBasicRefused,
  evaluate({ basic, authorization }, found) {
    const { user, password } = basic?.value ?? {};
    if (!basic || !authorization || user === undefined || password === undefined) return undefined;
    if (NOTHING.test(user) || NOTHING.test(password)) {
      const { range } = tokenOf(authorization.value);
      return found('foundNothing', {}, [inHeader('request', basic.field, range)], 'certain');
    }
    const isEmpty = (part: BasicPart, other: string) => basic.value[part] === '' && !KEY.test(other);
    const evidence = exhibitOfBasic(basic, 'user-empty', 'password-empty');
    if (!evidence) return undefined;
    if (user === '' && password === '') return found('found', {}, [evidence], 'certain');
    if (isEmpty('user', password)) return found('foundUser', {}, [evidence], 'certain');
    if (isEmpty('password', user)) return found('foundPassword', {}, [evidence], 'certain');
    return undefined;
  },
});
