import { complainsOfOther } from '../../dialects/token-complaints.ts';
import { saysExpired } from '../../dialects/token-expired.ts';
import { TOKEN_REFUSED } from '../../dialects/token-refused.ts';
import { lifeExhibit } from '../../exhibits/token-life.ts';
import { newerTokenThan } from '../../facts/newer-token.ts';
import { sentJwt, sentToken, wholeOf } from '../../facts/sent-token.ts';
import { instantClaim } from '../../http/jwt.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'token-stale',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6749#section-6', 'https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2'],
  beats: ['token-expired', 'token-rejected', 'token-refresh-race'],
  remedy: 'use-current-token',
  texts: {
    en: {
      title: 'older token sent',
      found:
        'The page had a newer token {age} before this request (from `{from}`), and sent the older one in `{field}`.',
      foundUnseen:
        '`{from}` gave the page tokens several times, the last {age} before this request, and the one sent in `{field}` was issued before that.',
      fix: 'Read the token from its store for every request, and not once when the client or the closure is made; after a renewal, repeat the waiting requests with the new one.',
    },
    ja: {
      title: '古いトークンを送信',
      found:
        'ページはこのリクエストの {age}前に新しいトークンを受け取っていましたが（`{from}`）、`{field}` では古いトークンを送っています。',
      foundUnseen:
        'ページは `{from}` から複数回トークンを受け取り、最後はこのリクエストの {age}前ですが、`{field}` で送られたのはそれより前に発行されたトークンです。',
      fix: 'トークンはクライアントやクロージャーの作成時に一度だけ読むのではなく、リクエストのたびに保存場所から読みます。更新後は、待っていたリクエストを新しいトークンで送り直します。',
    },
  },
  applies: (facts) => facts.refused && sentToken(facts) !== undefined,
  evaluate(facts, found) {
    const { words, request, serverNow, case: of } = facts;
    const token = sentToken(facts);
    const newer = token && newerTokenThan(token, facts);
    if (!newer || complainsOfOther(words, 'expired')) return undefined;
    const said = saysExpired(words) ?? findWords(words, TOKEN_REFUSED);
    const jwt = sentJwt(facts);
    const evidence = [
      wholeOf(token),
      ...newer.evidence,
      ...(jwt ? [lifeExhibit(jwt, facts)] : []),
      ...(said ? [said] : []),
    ] as const;
    const { host, pathname } = new URL(newer.url);
    const values = { field: token.name, from: host + pathname, age: { duration: request.sentAt - newer.at } };
    if (newer.confidence === 'certain') return found('found', values, evidence, 'certain');
    const expiresAt = jwt && instantClaim(jwt.jwt, 'exp');
    // What the exchange brought was not seen: it may have been this very token, expired when it came.
    if (!said || (expiresAt !== undefined && expiresAt <= (serverNow ?? of.now))) return undefined;
    return found('foundUnseen', values, evidence, newer.confidence);
  },
});
