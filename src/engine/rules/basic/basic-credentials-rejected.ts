import { SIGN_IN_REFUSED } from '../../dialects/sign-in-refused.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { tokenOf } from '../../http/authorization.ts';
import { paramOf } from '../../http/challenges.ts';
import { schemeFamily } from '../../http/schemes.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

const LOCKED =
  /(?:account|user)(?: is| has been| was)?(?: temporarily)? (?:locked|disabled|suspended|blocked|deactivated)|too many (?:failed )?(?:attempts|log-?ins|failures)|アカウントが?(?:ロック|無効|停止)/;

export default defineRule({
  id: 'basic-credentials-rejected',
  severity: 'blocking',
  who: ['user', 'admin'],
  needs: ['request', 'response'],
  stage: 'fallback',
  spec: ['https://www.rfc-editor.org/rfc/rfc7617#section-2', 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2'],
  beats: ['session-rejected'],
  remedy: 'basic-check-account',
  texts: {
    en: {
      title: 'user name or password refused',
      found: 'The Basic credentials are well-formed, and `{host}` does not accept this user name and password.',
      foundRealm:
        'The Basic credentials are well-formed, and `{host}` does not accept this user name and password for its realm `{realm}`.',
      foundLocked: 'The Basic credentials are well-formed, and `{host}` says that the account is locked or disabled.',
      fix: 'Try the same user name and password with the `curl` below. If they are refused there too, set them anew on the server; the account may also belong to another realm or environment.',
      fixLocked: 'Have an administrator unlock or enable the account.',
    },
    ja: {
      title: 'ユーザー名またはパスワードが拒否された',
      found: 'Basic の資格情報の形式は正しいものの、`{host}` はこのユーザー名とパスワードを受け付けません。',
      foundRealm:
        'Basic の資格情報の形式は正しいものの、`{host}` の realm `{realm}` はこのユーザー名とパスワードを受け付けません。',
      foundLocked:
        'Basic の資格情報の形式は正しいものの、`{host}` はアカウントがロックされているか無効だと答えています。',
      fix: '同じユーザー名とパスワードを下の `curl` で試してください。そこでも拒否されるなら、サーバー側で設定し直します。別の realm や別の環境のアカウントかもしれません。',
      fixLocked: '管理者にアカウントのロック解除または有効化を依頼してください。',
    },
  },
  applies: ({ basic }) => basic?.value.user !== undefined,
  evaluate({ authorization, challenges, response, words, url }, found) {
    if (!authorization) return undefined;
    const refusal = findWords(words, SIGN_IN_REFUSED);
    const basics = challenges.filter(({ scheme }) => schemeFamily(scheme.text) === 'basic');
    const isRefused = response.status === 401 && (challenges.length === 0 || basics.length > 0);
    if (!isRefused && !(response.status === 403 && refusal)) return undefined;

    const sent = inHeader('request', authorization.field, tokenOf(authorization.value).range);
    const locked = findWords(words, LOCKED);
    if (locked) return found('foundLocked', { host: url.host }, [sent, locked], 'likely', { who: ['admin'] });
    const [challenge] = basics;
    const realm = challenge && paramOf(challenge, 'realm');
    const said = refusal ? [refusal] : [];
    if (!challenge || !realm?.text) return found('found', { host: url.host }, [sent, ...said], 'likely');
    const asked = inHeader('response', challenge.field, realm.value.range);
    return found('foundRealm', { host: url.host, realm: realm.text }, [sent, asked, ...said], 'likely');
  },
});
