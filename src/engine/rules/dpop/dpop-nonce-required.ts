import { inHeader } from '../../exhibits/header-exhibit.ts';
import type { Facts } from '../../facts.ts';
import { namesOf } from '../../http/header-list.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

const OTHER_ERROR = /error="?(?!invalid_dpop_proof)\w/;

/** Whether the page can read the nonce: its answer is of the same origin, or names the field (Fetch, CORS-exposed header names). */
function canReadNonce({ cors, response }: Facts): boolean {
  if (!cors || !response) return true;
  const exposed = namesOf(response.headers, 'access-control-expose-headers') ?? [];
  return exposed.some((name) => name.toLowerCase() === 'dpop-nonce' || (name === '*' && cors.mode !== 'include'));
}

export default defineRule({
  id: 'dpop-nonce-required',
  severity: 'blocking',
  who: ['page'],
  needs: ['response'],
  wants: ['body'],
  spec: ['https://www.rfc-editor.org/rfc/rfc9449#section-8', 'https://www.rfc-editor.org/rfc/rfc9449#section-9'],
  beats: ['token-rejected', 'authorization-not-received'],
  remedy: 'dpop-repeat-with-nonce',
  texts: {
    en: {
      title: 'DPoP nonce required',
      found: '`{host}` wants its own nonce in the DPoP proof, and the proof that was sent carries none.',
      foundStale: '`{host}` wants a newer nonce in the DPoP proof than the one that was sent.',
      foundUnexposed:
        '`{host}` wants its own nonce in the DPoP proof, and the page cannot read that nonce, because the answer does not expose the `DPoP-Nonce` header.',
      fix: 'Take the value of the `DPoP-Nonce` header, put it into the proof as the claim `nonce`, and send the request again; use the newest nonce of `{host}` from then on.',
      fixUnexposed:
        'Let the server answer with `Access-Control-Expose-Headers: DPoP-Nonce, WWW-Authenticate`; the page can then put the nonce into the proof and send the request again.',
    },
    ja: {
      title: 'DPoP nonce が必要',
      found: '`{host}` は自分が発行した nonce を DPoP proof に求めていますが、送られた proof に nonce がありません。',
      foundStale: '`{host}` は、送られたものより新しい nonce を DPoP proof に求めています。',
      foundUnexposed:
        '`{host}` は自分が発行した nonce を DPoP proof に求めていますが、応答が `DPoP-Nonce` ヘッダーを公開していないため、ページはその nonce を読めません。',
      fix: '`DPoP-Nonce` ヘッダーの値を proof の `nonce` クレームに入れて、リクエストを送り直します。以後は `{host}` から届いた最新の nonce を使います。',
      fixUnexposed:
        'サーバーの応答に `Access-Control-Expose-Headers: DPoP-Nonce, WWW-Authenticate` を付けます。ページは nonce を proof に入れて送り直せるようになります。',
    },
  },
  applies: ({ response, dpop }) => [400, 401].includes(response.status) && dpop?.fields.length !== 0,
  evaluate(facts, found) {
    const { url, dpop, words, response } = facts;
    const field = response.headers.find(({ name }) => name.toLowerCase() === 'dpop-nonce');
    const said = findWords(words, /use_dpop_nonce/);
    const nonce = dpop?.proof?.nonce;
    // Servers hand out nonces with any answer: where none of them says why, a proof without one is the likely cause.
    const isLikely = field && dpop?.proof && nonce === undefined && !facts.body && !findWords(words, OTHER_ERROR);
    if (!said && !isLikely) return undefined;
    const given = field ? [inHeader('response', field)] : [];
    const proof = dpop?.fields.map((each) => inHeader('request', each)) ?? [];
    const [first, ...rest] = [...(said ? [said] : []), ...given, ...proof];
    if (!first) return undefined;
    const values = { host: url.host };
    const confidence = said ? 'certain' : 'likely';
    if (field && !canReadNonce(facts))
      return found('foundUnexposed', values, [first, ...rest], confidence, { who: ['api', 'page'] });
    return found(nonce === undefined ? 'found' : 'foundStale', values, [first, ...rest], confidence);
  },
});
