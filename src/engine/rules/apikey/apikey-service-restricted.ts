import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'apikey-service-restricted',
  severity: 'blocking',
  who: ['admin'],
  needs: ['request', 'response', 'body'],
  spec: [
    'https://docs.cloud.google.com/api-keys/docs/add-restrictions-api-keys',
    'https://developer.konghq.com/plugins/acl/',
  ],
  beats: ['apikey-rejected', 'status-403-authenticated'],
  remedy: 'apikey-allow',
  texts: {
    en: {
      title: 'API key not valid for this API',
      found: '`{host}` knows the API key, and the key, or the project or plan behind it, does not allow this API.',
      fix: 'Where the key is managed, enable this API for its project and add it to the APIs that the key allows, or subscribe its owner to the API.',
    },
    ja: {
      title: 'API キーではこの API を使えない',
      found:
        '`{host}` は API キーを認識していますが、キー、またはその元のプロジェクトやプランでは、この API を使えません。',
      fix: 'キーの管理画面で、プロジェクトに対してこの API を有効にし、キーで許可する API に加えるか、キーの所有者がこの API を購読してください。',
    },
  },
  applies: ({ apiKey }) => apiKey !== undefined,
  evaluate: ({ apiKey, url }, found) =>
    apiKey?.complaint === 'service' && apiKey.said
      ? found('found', { host: url.host }, [apiKey.said], 'certain')
      : undefined,
});
