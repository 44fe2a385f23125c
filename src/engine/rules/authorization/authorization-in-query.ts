import { CREDENTIALS_WANTED, HEADER_WANTED } from '../../dialects/credentials-wanted.ts';
import { saysTokenWasRead } from '../../dialects/token-read.ts';
import { TOKEN_REFUSED } from '../../dialects/token-refused.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { type Carried, exhibitOf } from '../../http/carried.ts';
import { placeholderIn } from '../../http/placeholder.ts';
import { schemeFamily } from '../../http/schemes.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

/** Parameters that hold the token of whoever asks (RFC 6750 §2.3); a bare `token` may be of any kind. */
const OF_CALLER = /^(?:(?:(?:access|auth|bearer|id|api|user)[-_.]?)?(?:token|jwt)|auth|authorization|bearer)$/i;
const UNSURE = /^(?:token|auth)$/i;

const isOfCaller = ({ in: place, name }: Carried) => place === 'query' && OF_CALLER.test(name);

export default defineRule({
  id: 'authorization-in-query',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  wants: ['body'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6750#section-2.3', 'https://www.rfc-editor.org/rfc/rfc9700#section-4.3.2'],
  beats: ['authorization-missing', 'session-cookie-absent', 'session-rejected'],
  remedy: 'send-authorization',
  texts: {
    en: {
      title: 'token only in the URL',
      found: 'The token travels only in the URL (`{name}=`), and `{host}` looks for it in `Authorization`.',
      foundSilent:
        'The token travels only in the URL (`{name}=`), which few APIs read; `{host}` answered {status} without saying why.',
      fix: 'Send `Authorization: Bearer <token>` and take the token out of the URL, where logs and histories keep it.',
    },
    ja: {
      title: 'トークンが URL にしかない',
      found: 'トークンが URL の `{name}=` にしかありません。`{host}` が見るのは `Authorization` です。',
      foundSilent:
        'トークンが URL の `{name}=` にしかありません。URL のトークンを読む API は少なく、`{host}` は理由を示さずに {status} を返しました。',
      fix: '`Authorization: Bearer <トークン>` として送り、URL からはトークンを取り除きます。URL はログや履歴に残ります。',
    },
  },
  // A WebSocket has no other place for it.
  applies: ({ refused, authorization, exchange }) =>
    refused && exchange.type !== 'websocket' && !authorization?.value.text.trim(),
  evaluate({ carried, challenges, response, words, url }, found) {
    const token = carried.find(isOfCaller);
    if (!token || placeholderIn(token.token.text) || carried.some((each) => each.in === 'header')) return undefined;
    // Who speaks of the token has read it.
    if (saysTokenWasRead(words) || findWords(words, TOKEN_REFUSED)) return undefined;
    const written = exhibitOf(token, { start: 0, end: token.token.text.length });
    const absent = { kind: 'header-absent', of: 'request', name: 'Authorization' } as const;
    const values = { name: token.name, host: url.host };
    const hasCookie = carried.some((each) => each.in === 'cookie');
    const said = findWords(words, hasCookie ? HEADER_WANTED : CREDENTIALS_WANTED);
    const asked = challenges.find(({ scheme }) => ['bearer', 'token', 'jwt'].includes(schemeFamily(scheme.text)));
    if (said) return found('found', values, [written, absent, said], 'likely');
    if (response.status !== 401) return undefined;
    if (asked)
      return found('found', values, [written, absent, inHeader('response', asked.field, asked.scheme.range)], 'likely');
    const isSure = token.jwt !== undefined || !UNSURE.test(token.name);
    if (!isSure || hasCookie) return undefined;
    const status = { kind: 'status', of: 'response', status: response.status } as const;
    return found('foundSilent', { ...values, status: response.status }, [written, absent, status], 'possible');
  },
});
