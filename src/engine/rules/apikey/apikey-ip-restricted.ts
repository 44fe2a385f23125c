import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'apikey-ip-restricted',
  severity: 'blocking',
  who: ['admin'],
  needs: ['request', 'response', 'body'],
  spec: ['https://docs.cloud.google.com/api-keys/docs/add-restrictions-api-keys'],
  beats: ['apikey-rejected', 'status-403-authenticated'],
  remedy: 'apikey-allow',
  texts: {
    en: {
      title: 'API key restricted to other IP addresses',
      found: 'The API key is restricted to certain IP addresses, and that of this browser is not one of them.',
      fix: 'Such a key is meant for servers: call the API from your server, or use a key for the page that is restricted to its website.',
    },
    ja: {
      title: 'API キーが別の IP アドレスに限定されている',
      found: 'API キーは特定の IP アドレスに限定されており、このブラウザーの IP アドレスはその中にありません。',
      fix: 'このようなキーはサーバー用です。API をサーバーから呼び出すか、ページ用にはウェブサイトに限定した別のキーを使ってください。',
    },
  },
  applies: ({ apiKey }) => apiKey !== undefined,
  evaluate: ({ apiKey }, found) =>
    apiKey?.complaint === 'ip' && apiKey.said ? found('found', {}, [apiKey.said], 'certain') : undefined,
});
