import { exhibitOf } from '../../http/carried.ts';
import { schemeFamily } from '../../http/schemes.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'apikey-rejected',
  severity: 'blocking',
  who: ['admin', 'page'],
  needs: ['request', 'response'],
  spec: [
    'https://swagger.io/docs/specification/v3_0/authentication/api-keys/',
    'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2',
  ],
  beats: ['authorization-scheme-mismatch', 'session-rejected', 'token-rejected'],
  remedy: 'apikey-send',
  texts: {
    en: {
      title: 'API key refused',
      found: '`{host}` does not accept the API key `{key}` in `{name}`: unknown, revoked, disabled or expired there.',
      foundSilent:
        'The API key `{key}` in `{name}` is the only credential of the request, and `{host}` does not accept it.',
      fix: 'Compare the key with the one in the API’s console: it must be active, whole, and of this environment. If it was revoked, create a new one and build with it.',
    },
    ja: {
      title: 'API キーが拒否された',
      found:
        '`{host}` は `{name}` の API キー `{key}` を受け付けません。登録がないか、失効、無効化、期限切れのいずれかです。',
      foundSilent: 'リクエストの資格情報は `{name}` の API キー `{key}` だけで、`{host}` はこれを受け付けません。',
      fix: 'API の管理画面のキーと見比べ、有効か、途中で切れていないか、この環境のキーかを確かめてください。失効していれば新しいキーを作り、それでビルドし直します。',
    },
  },
  applies: ({ apiKey }) => apiKey !== undefined,
  evaluate({ apiKey, authorization, carried, challenges, response, url }, found) {
    const { keys = [], opaque, complaint, said, confidence } = apiKey ?? {};
    const key = keys[0] ?? opaque;
    if (!key || !confidence) return undefined;
    const values = { host: url.host, name: key.name, key: { secret: key.token.text } };
    const sent = exhibitOf(key, { start: 0, end: key.token.text.length });
    if (complaint === 'refused' && said) return found('found', values, [sent, said], confidence);
    const isKeyScheme = (name = '') => schemeFamily(name) === 'apikey';
    const isKey = keys.length > 0 || isKeyScheme(authorization?.value.scheme?.text);
    const isAlone = isKey && carried.every(({ source }) => source === key.source);
    const isAsked = challenges.length === 0 || challenges.some(({ scheme }) => isKeyScheme(scheme.text));
    if (complaint || response.status !== 401 || !isAlone || !isAsked) return undefined;
    return found('foundSilent', values, [sent, { kind: 'status', of: 'response', status: 401 }], 'likely');
  },
});
