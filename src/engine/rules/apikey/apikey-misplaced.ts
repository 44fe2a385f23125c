import { HEADER_WANTED } from '../../dialects/credentials-wanted.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import type { Facts } from '../../facts.ts';
import type { Carried } from '../../http/carried.ts';
import { exhibitOf } from '../../http/carried.ts';
import { schemeFamily } from '../../http/schemes.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

const whole = (carried: Carried) => exhibitOf(carried, { start: 0, end: carried.token.text.length });

/** Where the server says that it wants Authorization. */
function authorizationWanted({ apiKey, authorization, challenges, words, response }: Facts) {
  if (authorization || apiKey?.complaint === 'refused') return undefined;
  if (apiKey?.wanted === 'Authorization') return apiKey.said && { evidence: apiKey.said, isSaid: true };
  const said = findWords(words, HEADER_WANTED);
  if (said) return { evidence: said, isSaid: false };
  const bearer = challenges.find(({ scheme }) => schemeFamily(scheme.text) === 'bearer');
  if (!bearer || response?.status !== 401) return undefined;
  return { evidence: inHeader('response', bearer.field, bearer.scheme.range), isSaid: false };
}

export default defineRule({
  id: 'apikey-misplaced',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: [
    'https://swagger.io/docs/specification/v3_0/authentication/api-keys/',
    'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  ],
  beats: [
    'apikey-missing',
    'apikey-rejected',
    'authorization-missing',
    'authorization-not-received',
    'authorization-header-misnamed',
    'authorization-scheme-mismatch',
    'authorization-scheme-unknown',
    'authorization-scheme-missing',
    'session-rejected',
    'token-rejected',
  ],
  remedy: 'apikey-send',
  texts: {
    en: {
      title: 'API key in the wrong place',
      found: 'The request carries an API key in `{sent}`, and `{host}` says that none came.',
      foundNamed: 'The request carries an API key in `{sent}`, and `{host}` looks for it in `{wanted}`.',
      foundUnderscore:
        'The request carries an API key in `{sent}`, and `{host}` says that none came: servers such as nginx drop header names with an underscore.',
      foundBearer:
        'The request carries an API key in `{sent}` and nothing in `Authorization`, which is where `{host}` looks.',
      fix: 'Send the key under the name that the documentation of the API gives, and see that no proxy drops it.',
      fixNamed: 'Send the key in `{wanted}` instead of `{sent}`.',
      fixUnderscore: 'Use a name with hyphens instead of `{sent}`, or set `underscores_in_headers on` in nginx.',
      fixBearer: 'Send the key, or the access token that the API wants beside it, as `Authorization: Bearer <token>`.',
    },
    ja: {
      title: 'API キーの場所が違う',
      found: 'リクエストは `{sent}` で API キーを送っていますが、`{host}` はキーが届いていないと答えています。',
      foundNamed: 'リクエストは `{sent}` で API キーを送っていますが、`{host}` は `{wanted}` でキーを受け取ります。',
      foundUnderscore:
        'リクエストは `{sent}` で API キーを送っていますが、`{host}` はキーが届いていないと答えています。nginx などのサーバーは、名前にアンダースコアを含むヘッダーを捨てます。',
      foundBearer:
        'リクエストは `{sent}` で API キーを送っていますが、`{host}` が見る `Authorization` ヘッダーがありません。',
      fix: 'API のドキュメントが指定する名前でキーを送り、途中のプロキシーが落としていないかも確かめてください。',
      fixNamed: 'キーを `{sent}` ではなく `{wanted}` で送ってください。',
      fixUnderscore:
        '`{sent}` の代わりにハイフンを使った名前にするか、nginx で `underscores_in_headers on` を設定してください。',
      fixBearer:
        'キー、または API がキーとは別に求めるアクセストークンを `Authorization: Bearer <トークン>` の形で送ってください。',
    },
  },
  applies: ({ apiKey }) => apiKey !== undefined,
  evaluate(facts, found) {
    const { apiKey, authorization, basic, url } = facts;
    if (!apiKey) return undefined;
    const { complaint, keys, opaque, said, wanted } = apiKey;
    const host = url.host;
    const [key] = keys;
    const toAuthorization = key && authorizationWanted(facts);
    if (toAuthorization) {
      const { evidence, isSaid } = toAuthorization;
      return found('foundBearer', { host, sent: key.name }, [whole(key), evidence], isSaid ? 'certain' : 'likely');
    }
    if (complaint !== 'missing' || !said) return undefined;
    if (key) {
      const sent = key.name;
      const isWanted = keys.some(({ name }) => name.toLowerCase() === wanted?.toLowerCase());
      if (wanted !== undefined && !isWanted)
        return found('foundNamed', { host, sent, wanted }, [whole(key), said], 'certain');
      if (key.in === 'header' && sent.includes('_'))
        return found('foundUnderscore', { host, sent }, [whole(key), said], 'certain');
      return found('found', { host, sent }, [whole(key), said], 'certain');
    }
    if (!opaque || basic || wanted === 'Authorization') return undefined;
    const sent = opaque.name;
    if (wanted === undefined) return found('found', { host, sent }, [whole(opaque), said], 'likely');
    const isBearer = schemeFamily(authorization?.value.scheme?.text ?? '') === 'bearer';
    return found('foundNamed', { host, sent, wanted }, [whole(opaque), said], isBearer ? 'likely' : 'certain');
  },
});
