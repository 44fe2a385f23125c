import { inHeader } from '../../exhibits/header-exhibit.ts';
import { exhibitOf } from '../../http/carried.ts';
import { placeholderIn } from '../../http/placeholder.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'apikey-placeholder',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://swagger.io/docs/specification/v3_0/authentication/api-keys/'],
  beats: [
    'apikey-missing',
    'apikey-misplaced',
    'apikey-rejected',
    'apikey-whitespace',
    'authorization-missing',
    'session-rejected',
  ],
  remedy: 'apikey-send',
  texts: {
    en: {
      title: 'a placeholder instead of an API key',
      found:
        '`{name}` carries `{written}` where the API key should be: the variable that holds the key was not set where this code was built or runs.',
      foundExample: '`{name}` carries `{written}` where the API key should be: an example that was not replaced.',
      foundEmpty: '`{name}` is empty where the API key should be.',
      fix: 'Set the variable with the key where the front end is built, build again, and stop the build when it is missing.',
    },
    ja: {
      title: 'API キーの代わりにプレースホルダー',
      found:
        '`{name}` の API キーの位置に `{written}` が入っています。キーを持つ変数が、コードのビルド環境または実行環境で設定されていません。',
      foundExample: '`{name}` の API キーの位置に `{written}` が入っています。記入例が実際の値に置き換わっていません。',
      foundEmpty: '`{name}` の API キーの位置が空です。',
      fix: 'フロントエンドのビルド環境でキーの変数を設定してビルドし直し、変数がないときはビルドが失敗するようにしてください。',
    },
  },
  applies: ({ apiKey }) => apiKey !== undefined,
  evaluate({ apiKey }, found) {
    if (!apiKey) return undefined;
    for (const key of apiKey.keys) {
      const kind = placeholderIn(key.token.text);
      if (!kind) continue;
      const values = { name: key.name, written: key.token.text };
      const evidence = exhibitOf(key, { start: 0, end: key.token.text.length });
      if (kind === 'example') return found('foundExample', values, [evidence], 'certain');
      return found('found', values, [evidence], kind === 'word' ? 'likely' : 'certain');
    }
    const [empty] = apiKey.empty;
    return empty && found('foundEmpty', { name: empty.name }, [inHeader('request', empty)], 'certain');
  },
});
