import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'apikey-quota-exceeded',
  severity: 'blocking',
  who: ['admin'],
  needs: ['request', 'response', 'body'],
  spec: [
    'https://learn.microsoft.com/azure/api-management/quota-policy',
    'https://www.rfc-editor.org/rfc/rfc6585#section-4',
  ],
  beats: ['apikey-rejected', 'edge-rate-limited', 'status-403-authenticated'],
  texts: {
    en: {
      title: 'quota of the API key used up',
      found: '`{host}` knows the API key, and its quota is used up.',
      fix: 'Wait until the quota is filled up again, call less often (cache answers, stop repeats), or have the quota raised.',
    },
    ja: {
      title: 'API キーの割り当てを使い切った',
      found: '`{host}` は API キーを認識していますが、キーの割り当て（クォータ）を使い切っています。',
      fix: '割り当てが回復するまで待つか、呼び出しを減らす（応答をキャッシュする、繰り返しを止める）か、割り当てを引き上げてもらってください。',
    },
  },
  applies: ({ apiKey }) => apiKey !== undefined,
  evaluate: ({ apiKey, url }, found) =>
    apiKey?.complaint === 'quota' && apiKey.said
      ? found('found', { host: url.host }, [apiKey.said], 'certain')
      : undefined,
});
