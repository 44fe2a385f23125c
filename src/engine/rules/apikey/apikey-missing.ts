import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'apikey-missing',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: [
    'https://swagger.io/docs/specification/v3_0/authentication/api-keys/',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html',
  ],
  beats: [
    'authorization-missing',
    'authorization-not-received',
    'authorization-scheme-mismatch',
    'session-cookie-absent',
    'session-rejected',
    'token-rejected',
  ],
  remedy: 'apikey-send',
  texts: {
    en: {
      title: 'API key missing',
      found: '`{host}` asks for an API key, and the request carries none.',
      foundNamed: '`{host}` asks for an API key in `{wanted}`, and the request carries none.',
      foundBearer: '`{host}` asks for an API key in the `Authorization` header, and the request carries none.',
      foundGateway:
        'Amazon API Gateway answered Forbidden, and the request carries no `{wanted}` header: this method most likely requires an API key.',
      fix: 'Send the key under the name that the documentation of the API gives.',
      fixNamed: 'Send the key in `{wanted}`.',
      fixBearer: 'Send the key as `Authorization: Bearer <key>`.',
      fixGateway:
        'Send the key in `{wanted}`. If the method needs none, look at the stage, the custom domain’s mapping, the resource policy and the firewall.',
    },
    ja: {
      title: 'API キーがない',
      found: '`{host}` は API キーを求めていますが、リクエストにキーがありません。',
      foundNamed: '`{host}` は `{wanted}` で API キーを求めていますが、リクエストにキーがありません。',
      foundBearer: '`{host}` は `Authorization` ヘッダーで API キーを求めていますが、リクエストにキーがありません。',
      foundGateway:
        'Amazon API Gateway が Forbidden と答え、リクエストには `{wanted}` ヘッダーがありません。このメソッドには API キーが必要だと考えられます。',
      fix: 'API のドキュメントが指定する名前でキーを送ってください。',
      fixNamed: 'キーを `{wanted}` で送ってください。',
      fixBearer: 'キーを `Authorization: Bearer <キー>` の形で送ってください。',
      fixGateway:
        'キーを `{wanted}` で送ってください。キーが不要なメソッドなら、ステージ、カスタムドメインのマッピング、リソースポリシー、ファイアウォールを確かめてください。',
    },
  },
  applies: ({ apiKey }) => apiKey?.complaint === 'missing' || apiKey?.complaint === 'refused',
  evaluate({ apiKey, authorization, basic, url }, found) {
    const { complaint, keys, opaque, said, wanted } = apiKey ?? {};
    if (!apiKey || !said || keys?.length !== 0) return undefined;
    // A token that may be a key was not good, or stands in the wrong place.
    if (opaque && (complaint === 'refused' || !basic)) return undefined;
    const confidence = authorization && complaint === 'refused' ? 'likely' : apiKey.confidence;
    const host = url.host;
    if (wanted === undefined) return found('found', { host }, [said], confidence);
    if (wanted === 'Authorization') return found('foundBearer', { host }, [said], confidence);
    const absent = { kind: 'header-absent', of: 'request', name: wanted } as const;
    if (apiKey.confidence !== 'certain') return found('foundGateway', { wanted }, [said, absent], apiKey.confidence);
    return found('foundNamed', { host, wanted }, [said, absent], confidence);
  },
});
