import { CREDENTIALS_WANTED, HEADER_WANTED } from '../../dialects/credentials-wanted.ts';
import { TOKEN_REFUSED } from '../../dialects/token-refused.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { isEventStream } from '../../facts/event-stream.ts';
import { isKnownScheme } from '../../http/schemes.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'authorization-websocket-unsupported',
  severity: 'blocking',
  who: ['page', 'api'],
  needs: ['request', 'response'],
  spec: [
    'https://websockets.spec.whatwg.org/#dom-websocket-websocket',
    'https://html.spec.whatwg.org/multipage/server-sent-events.html#the-eventsource-interface',
  ],
  beats: ['authorization-missing', 'authorization-in-query', 'session-cookie-absent', 'session-rejected'],
  remedy: 'authenticate-socket',
  texts: {
    en: {
      title: 'no Authorization on a WebSocket or EventSource',
      found:
        '`{host}` asks for credentials in the handshake of a WebSocket, and the browser’s `WebSocket` cannot send `Authorization`.',
      foundStream: '`{host}` asks for credentials, and the browser’s `EventSource` cannot send `Authorization`.',
      fix: 'Authenticate in another way: a session cookie, a short-lived ticket in the URL, or the token as the first message; and let the server accept it there.',
      fixStream:
        'Use a session cookie with `withCredentials: true`, a short-lived ticket in the URL, or read the stream with `fetch`, which can send the header.',
    },
    ja: {
      title: 'WebSocket や EventSource では Authorization を送れない',
      found:
        '`{host}` は WebSocket のハンドシェイクで資格情報を求めていますが、ブラウザーの `WebSocket` は `Authorization` を送れません。',
      foundStream: '`{host}` は資格情報を求めていますが、ブラウザーの `EventSource` は `Authorization` を送れません。',
      fix: '別の方法で認証します。セッション Cookie、URL に付ける短命のチケット、最初のメッセージで送るトークンなどがあり、サーバー側もそれを受け付けるようにします。',
      fixStream:
        '`withCredentials: true` とセッション Cookie を使うか、URL に短命のチケットを付けるか、ヘッダーを送れる `fetch` でストリームを読みます。',
    },
  },
  applies: (facts) =>
    facts.refused &&
    !facts.authorization?.value.text.trim() &&
    (facts.exchange.type === 'websocket' || isEventStream(facts)),
  evaluate(facts, found) {
    const { carried, challenges, response, words, url, exchange } = facts;
    const asked = challenges.find(({ scheme }) => isKnownScheme(scheme.text));
    const header = findWords(words, HEADER_WANTED);
    const said = header ?? findWords(words, CREDENTIALS_WANTED);
    // Credentials that did travel are what was refused, unless the server looks for the header.
    if ((carried.length > 0 && !header) || findWords(words, TOKEN_REFUSED)) return undefined;
    // A handshake is also refused for its origin, with a 403.
    if (response.status === 403 && !said && !asked) return undefined;
    const absent = { kind: 'header-absent', of: 'request', name: 'Authorization' } as const;
    const challenge = asked ? [inHeader('response', asked.field, asked.scheme.range)] : [];
    const status = { kind: 'status', of: 'response', status: response.status } as const;
    const evidence = [absent, ...challenge, ...(said ? [said] : []), status] as const;
    if (exchange.type === 'websocket') return found('found', { host: url.host }, evidence, 'certain');
    return found('foundStream', { host: url.host }, evidence, 'likely');
  },
});
