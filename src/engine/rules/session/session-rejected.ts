import { ACCOUNT_REFUSED } from '../../dialects/account-refused.ts';
import { CREDENTIALS_WANTED, OTHER_CREDENTIAL_WANTED } from '../../dialects/credentials-wanted.ts';
import { RIGHT_LACKING, SCOPE_LACKING } from '../../dialects/scope-lacking.ts';
import { SESSION_WANTED } from '../../dialects/session-wanted.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { isSignIn, sentSession } from '../../facts/session-cause.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

/** Another cookie is asked for by its name. */
const COOKIE_MISSED = /(?:missing|required) cookie[ :]{1,2}\\?["'`][\w.-]{1,60}/;

const REFUSALS: ReadonlySet<number> = new Set([401, 419, 440]);

export default defineRule({
  id: 'session-rejected',
  severity: 'blocking',
  who: ['user', 'api'],
  needs: ['request', 'response'],
  stage: 'fallback',
  spec: ['https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2'],
  texts: {
    en: {
      title: 'session refused',
      found:
        'The request carried the session cookie `{cookie}`, and `{host}` answered `{status}`: it does not know this session, or no longer does.',
      fix: 'Sign in again; where the page takes you for signed in, first remove `{cookie}` in the Cookies section. If the next session is refused as well, look at the lifetime of sessions on `{host}` and at whether all of its instances share one session store.',
    },
    ja: {
      title: 'セッションが拒否された',
      found:
        'リクエストはセッション Cookie `{cookie}` を送りましたが、`{host}` は `{status}` を返しました。サーバーはこのセッションを知らないか、すでに無効にしています。',
      fix: 'もう一度サインインしてください。ページがサインイン済みと扱う場合は、先に「Cookie」セクションで `{cookie}` を削除します。新しいセッションも拒否される場合は、`{host}` のセッションの有効期間と、全インスタンスがセッションストアを共有しているかを確認してください。',
    },
  },
  applies: ({ response, carried, words }) =>
    carried.every((credential) => credential.in === 'cookie') &&
    (REFUSALS.has(response.status) ||
      (response.status === 403 && findWords(words, CREDENTIALS_WANTED) !== undefined) ||
      (response.status === 403 && findWords(words, SESSION_WANTED) !== undefined)),
  evaluate(facts, found) {
    const { url, response, words } = facts;
    const isOther = [RIGHT_LACKING, SCOPE_LACKING, OTHER_CREDENTIAL_WANTED, ACCOUNT_REFUSED, COOKIE_MISSED].some(
      (pattern) => findWords(words, pattern),
    );
    const sent = sentSession(facts);
    if (isOther || isSignIn(facts) || !sent) return undefined;
    const { field, pair, likeness } = sent;
    const mark = { start: pair.name.range.start, end: pair.value.range.end };
    return found(
      'found',
      { cookie: pair.name.text, host: url.host, status: response.status },
      [inHeader('request', field, mark), { kind: 'status', of: 'response', status: response.status }],
      likeness === 'possible' ? 'possible' : 'likely',
    );
  },
});
