import { saysTokenWasRead } from '../../dialects/token-read.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'authorization-scheme-duplicated',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc9110#section-11.4', 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1'],
  beats: ['authorization-scheme-mismatch', 'authorization-separator-malformed', 'token-expired', 'session-rejected'],
  remedy: 'name-scheme',
  texts: {
    en: {
      title: 'scheme written twice',
      found: '`Authorization` names its scheme twice, `{written}`, so the server takes `{second}` for the token.',
      foundTwo: '`Authorization` names two schemes, `{written}`, so the server takes `{second}` for the token.',
      fix: 'Write `{first}` in one place only: where the token is stored, or where the header is built.',
      fixTwo: 'Keep the scheme that belongs to the token, and drop the other.',
    },
    ja: {
      title: 'スキームが重複している',
      found:
        '`Authorization` にスキームが `{written}` と重ねて書かれており、サーバーは `{second}` をトークンとして読みます。',
      foundTwo:
        '`Authorization` に 2 つのスキームが `{written}` と書かれており、サーバーは `{second}` をトークンとして読みます。',
      fix: '`{first}` を付けるのは、トークンを保存するときかヘッダーを組み立てるときのどちらか一方だけにします。',
      fixTwo: 'トークンに合うスキームだけを残し、もう一方を取り除きます。',
    },
  },
  applies: ({ response }) => [400, 401, 403].includes(response.status),
  evaluate({ authorization, words }, found) {
    const { scheme, repeated = [] } = authorization?.value ?? {};
    const [again] = repeated;
    // Some servers look for the token wherever it stands.
    if (!authorization || !scheme || !again || saysTokenWasRead(words)) return undefined;
    const { field, value } = authorization;
    const written = value.text.slice(scheme.range.start, repeated.at(-1)?.range.end);
    const marks = repeated.map(({ range }) => range);
    const values = { first: scheme.text, second: again.text, written };
    const isSame = scheme.text.toLowerCase() === again.text.toLowerCase();
    return found(isSame ? 'found' : 'foundTwo', values, [inHeader('request', field, ...marks)], 'certain');
  },
});
