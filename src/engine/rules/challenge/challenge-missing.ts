import { isChallengeField } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'challenge-missing',
  severity: 'note',
  who: ['api'],
  needs: ['response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2'],
  remedy: 'send-challenge',
  texts: {
    en: {
      title: '401 without a challenge',
      found: 'The answer of `{host}` is a 401 without `WWW-Authenticate`, so no client can tell what it wants.',
      fix: 'Send a challenge with every 401, such as `WWW-Authenticate: Bearer`, and with it why a token was refused: `error="invalid_token", error_description="…"`.',
    },
    ja: {
      title: 'チャレンジのない 401',
      found:
        '`{host}` の応答は 401 ですが `WWW-Authenticate` がないため、何を送ればよいのかクライアントには分かりません。',
      fix: '401 には必ず `WWW-Authenticate: Bearer` のようなチャレンジを付け、トークンを拒否した理由も示します: `error="invalid_token", error_description="…"`。',
    },
  },
  // A token endpoint owes a challenge only to a client that sent Authorization (RFC 6749 §5.2).
  applies: ({ response, oauth, authorization }) =>
    response.status === 401 && (oauth?.at !== 'token-endpoint' || authorization !== undefined),
  evaluate({ response, url }, found) {
    if (response.headers.some(({ name, value }) => isChallengeField(name) && value.trim() !== '')) return undefined;
    const absent = { kind: 'header-absent', of: 'response', name: 'WWW-Authenticate' } as const;
    return found('found', { host: url.host }, [absent], 'certain');
  },
});
