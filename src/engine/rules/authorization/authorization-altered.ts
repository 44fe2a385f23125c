import { FORMAT_REFUSED, PARTS_MISCOUNTED } from '../../dialects/authorization-format.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { isDenial } from '../../facts/authorization-fault.ts';
import { flawsOf, sentJwt } from '../../facts/sent-token.ts';
import type { Facts } from '../../facts.ts';
import { tokenOf } from '../../http/authorization.ts';
import { placeholderIn } from '../../http/placeholder.ts';
import { schemeFamily } from '../../http/schemes.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

function sendsWholeJwt(facts: Facts): boolean {
  const token = sentJwt(facts);
  return token?.in === 'authorization' && !token.jwt.isEncrypted && flawsOf(token).length === 0;
}

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
      foundToken:
        'The browser sent a JWT with all of its parts in `Authorization`, and what `{host}` read as the token has not the parts of one: something between them changes the header, or the application cuts it wrongly.',
      fix: 'Let the proxy or gateway pass `Authorization` on as it came, without another `{scheme}` before it. If none changes it, log the header where the application reads it.',
      fixToken:
        'Log what the application takes for the token: it must be all that follows `{scheme} `. If another `{scheme}` stands there, let the proxy or gateway pass `Authorization` on as it came.',
    },
    ja: {
      title: 'Authorization が途中で書き換えられた',
      found:
        'ブラウザーは正しい形式の `Authorization: {scheme} …` を送りましたが、`{host}` はヘッダーの形式が正しくないと答えています。途中の何かが書き換えています。',
      foundToken:
        'ブラウザーは `Authorization` で JWT 全体を送りましたが、`{host}` がトークンとして読んだ値は JWT の形をしていません。途中の何かがヘッダーを書き換えているか、アプリケーションの取り出し方が誤っています。',
      fix: 'プロキシーやゲートウェイが `{scheme}` を重ねて付けたりせず、`Authorization` を届いたまま渡すようにします。書き換えている箇所がなければ、アプリケーションが読み取る箇所でヘッダーをログに出してください。',
      fixToken:
        'アプリケーションがトークンとして取り出した値をログに出します。`{scheme} ` より後の全体でなければなりません。そこに `{scheme}` が重なっていれば、プロキシーやゲートウェイが `Authorization` を届いたまま渡すようにします。',
    },
  },
  applies: (facts) => isDenial(facts) && facts.authorization?.problems.length === 0,
  evaluate(facts, found) {
    const { authorization, words, url } = facts;
    const scheme = authorization?.value.scheme;
    if (!authorization || !scheme || placeholderIn(tokenOf(authorization.value).text)) return undefined;
    // A server that wants Bearer may have got another scheme, or other letters.
    const isAboutBearer = schemeFamily(scheme.text) === 'bearer' || findWords(words, /bearer/) !== undefined;
    if (isAboutBearer && scheme.text !== 'Bearer') return undefined;
    const values = { host: url.host, scheme: scheme.text };
    const sent = inHeader('request', authorization.field, authorization.value.credentials.range);
    const said = findWords(words, FORMAT_REFUSED);
    if (said) return found('found', values, [sent, said], 'likely');
    const miscounted = sendsWholeJwt(facts) && findWords(words, PARTS_MISCOUNTED);
    return miscounted ? found('foundToken', values, [sent, miscounted], 'likely') : undefined;
  },
});
