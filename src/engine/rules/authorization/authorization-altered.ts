import { FORMAT_REFUSED } from '../../dialects/authorization-format.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { isDenial } from '../../facts/authorization-fault.ts';
import { tokenOf } from '../../http/authorization.ts';
import { placeholderIn } from '../../http/placeholder.ts';
import { schemeFamily } from '../../http/schemes.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'authorization-altered',
  severity: 'blocking',
  who: ['proxy', 'api'],
  needs: ['request', 'response'],
  wants: ['body'],
  spec: ['https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2', 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1'],
  beats: [
    'authorization-not-received',
    'challenge-invalid-request',
    'session-rejected',
    'token-opaque-where-jwt-expected',
    'token-rejected',
  ],
  remedy: 'pass-authorization-on',
  texts: {
    en: {
      title: 'Authorization changed on the way',
      found:
        'The browser sent a well-formed `Authorization: {scheme} …`, and `{host}` finds the form of the header wrong: something between them changes it.',
      fix: 'Let the proxy or gateway pass `Authorization` on as it came, without another `{scheme}` before it. If none changes it, log the header where the application reads it.',
    },
    ja: {
      title: 'Authorization が途中で書き換えられた',
      found:
        'ブラウザーは正しい形式の `Authorization: {scheme} …` を送りましたが、`{host}` はヘッダーの形式が正しくないと答えています。途中の何かが書き換えています。',
      fix: 'プロキシーやゲートウェイが `{scheme}` を重ねて付けたりせず、`Authorization` を届いたまま渡すようにします。書き換えている箇所がなければ、アプリケーションが読み取る箇所でヘッダーをログに出してください。',
    },
  },
  applies: (facts) => isDenial(facts) && facts.authorization?.problems.length === 0,
  evaluate({ authorization, words, url }, found) {
    const scheme = authorization?.value.scheme;
    const said = findWords(words, FORMAT_REFUSED);
    if (!authorization || !scheme || !said || placeholderIn(tokenOf(authorization.value).text)) return undefined;
    // A server that wants Bearer may have got another scheme, or other letters.
    const isAboutBearer = schemeFamily(scheme.text) === 'bearer' || findWords(words, /bearer/) !== undefined;
    if (isAboutBearer && scheme.text !== 'Bearer') return undefined;
    const sent = inHeader('request', authorization.field, authorization.value.credentials.range);
    return found('found', { host: url.host, scheme: scheme.text }, [sent, said], 'likely');
  },
});
