import { TOKEN_REFUSED } from '../../dialects/token-refused.ts';
import { exhibitOf } from '../../http/carried.ts';
import { placeholderIn } from '../../http/placeholder.ts';
import { isRefusal } from '../../http/refusal.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'token-rejected',
  severity: 'blocking',
  who: ['page', 'idp'],
  needs: ['request', 'response'],
  stage: 'fallback',
  spec: ['https://www.rfc-editor.org/rfc/rfc6750#section-3.1'],
  beats: ['session-rejected'],
  remedy: 'refresh-token',
  texts: {
    en: {
      title: 'token refused',
      found:
        '`{host}` says that the token in `{field}` is not valid, and nothing that can be seen of the token explains it.',
      fix: 'Get a new token by signing in again. If that one is refused as well, it comes from another environment or issuer than the one that `{host}` trusts, or was revoked.',
    },
    ja: {
      title: 'トークンが拒否された',
      found: '`{host}` は `{field}` のトークンが無効だと答えていますが、トークンの見える部分に原因はありません。',
      fix: 'サインインし直して新しいトークンを取得します。それも拒否される場合は、`{host}` が信頼するものとは別の環境や発行元のトークンか、失効させられたトークンです。',
    },
  },
  applies: ({ response, carried: [first], basic }) =>
    isRefusal(response) && first !== undefined && !basic && !placeholderIn(first.token.text),
  evaluate({ carried: [first], words, url }, found) {
    const said = findWords(words, TOKEN_REFUSED);
    if (!first || !said) return undefined;
    const whole = exhibitOf(first, { start: 0, end: first.token.text.length });
    return found('found', { host: url.host, field: first.name }, [said, whole], 'likely');
  },
});
