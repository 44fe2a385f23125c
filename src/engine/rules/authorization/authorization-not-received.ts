import { ACCOUNT_REFUSED } from '../../dialects/account-refused.ts';
import { MISSING_OR_BAD, NOT_RECEIVED, PERHAPS_NOT_RECEIVED } from '../../dialects/credentials-not-received.ts';
import { RIGHT_LACKING, SCOPE_LACKING } from '../../dialects/scope-lacking.ts';
import { saysTokenWasRead } from '../../dialects/token-read.ts';
import { TOKEN_MISSING_OR_REFUSED, TOKEN_REFUSED } from '../../dialects/token-refused.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import type { Facts, SeenChallenge } from '../../facts.ts';
import { tokenOf } from '../../http/authorization.ts';
import { paramOf } from '../../http/challenges.ts';
import { schemeFamily } from '../../http/schemes.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

/** Schemes of which a challenge without a reason means that nothing came (RFC 6750 §3.1). */
const GIVES_REASONS: ReadonlySet<string> = new Set(['bearer', 'dpop', 'token', 'jwt']);

/** Words that only a server which has the token can say. */
const OTHER_REASONS = [TOKEN_REFUSED, TOKEN_MISSING_OR_REFUSED, RIGHT_LACKING, SCOPE_LACKING, ACCOUNT_REFUSED];

/** Its handlers add the reason to every token that they could not accept. */
const isAspNet = ({ response }: Facts) =>
  response?.headers.some(({ name, value }) => name.toLowerCase() === 'server' && /^kestrel/i.test(value)) ?? false;

/** The challenge for what was sent, when it names no reason. */
function bareChallenge({ authorization, challenges, response }: Facts): SeenChallenge | undefined {
  const sent = schemeFamily(authorization?.value.scheme?.text ?? '');
  if (response?.status !== 401 || !GIVES_REASONS.has(sent)) return undefined;
  if (challenges.some((each) => paramOf(each, 'error') ?? paramOf(each, 'error_description'))) return undefined;
  return challenges.find(({ scheme }) => schemeFamily(scheme.text) === sent);
}

export default defineRule({
  id: 'authorization-not-received',
  severity: 'blocking',
  who: ['proxy', 'api'],
  needs: ['request', 'response'],
  wants: ['body'],
  stage: 'fallback',
  spec: [
    'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
    'https://www.rfc-editor.org/rfc/rfc3875#section-9.2',
    'https://httpd.apache.org/docs/2.4/mod/core.html#cgipassauth',
  ],
  beats: ['token-rejected', 'basic-credentials-rejected', 'session-rejected'],
  remedy: 'pass-authorization-on',
  texts: {
    en: {
      title: 'Authorization lost on the way',
      found:
        'The browser sent a well-formed `Authorization: {scheme} …`, and `{host}` says that none came: something between them takes it out.',
      foundBare:
        'The browser sent a well-formed `Authorization: {scheme} …`, and `{host}` answers with a bare `{scheme}` challenge, as to a request without one: it was lost on the way, or this server never gives a reason.',
      foundPerhaps:
        'The browser sent a well-formed `Authorization: {scheme} …`, and `{host}` answers as to a request without one: it was lost on the way, or the application does not look for this scheme.',
      fix: 'Let the proxy or gateway pass `Authorization` on to the application; Apache withholds it from CGI, PHP-FPM and WSGI programs unless it is told otherwise.',
      fixPerhaps:
        'Log `Authorization` where the application receives the request. If it is not there, let the proxy or gateway pass it on; if it is, look at which schemes the application reads.',
      fixBare:
        'Log `Authorization` where the application receives the request. If it is not there, let the proxy or gateway pass it on; if it is, look at why the token is refused.',
    },
    ja: {
      title: 'Authorization が途中で失われた',
      found:
        'ブラウザーは正しい形式の `Authorization: {scheme} …` を送りましたが、`{host}` は届いていないと答えています。途中の何かがヘッダーを取り除いています。',
      foundBare:
        'ブラウザーは正しい形式の `Authorization: {scheme} …` を送りましたが、`{host}` はヘッダーのないリクエストと同じく、理由のない `{scheme}` チャレンジを返しました。途中で失われたか、理由を示さないサーバーです。',
      foundPerhaps:
        'ブラウザーは正しい形式の `Authorization: {scheme} …` を送りましたが、`{host}` はヘッダーのないリクエストと同じ応答を返しました。途中で失われたか、アプリケーションがこのスキームを読んでいません。',
      fix: 'プロキシーやゲートウェイが `Authorization` をアプリケーションへ渡すようにします。Apache は既定では CGI、PHP-FPM、WSGI のプログラムにこのヘッダーを渡しません。',
      fixPerhaps:
        'アプリケーションがリクエストを受け取る箇所で `Authorization` をログに出します。届いていなければプロキシーやゲートウェイが渡すようにし、届いていればアプリケーションがどのスキームを読むかを調べます。',
      fixBare:
        'アプリケーションがリクエストを受け取る箇所で `Authorization` をログに出します。届いていなければプロキシーやゲートウェイが渡すようにし、届いていればトークンが拒否される理由を調べます。',
    },
  },
  applies: ({ refused, authorization }) =>
    refused &&
    authorization?.value.scheme !== undefined &&
    authorization.problems.length === 0 &&
    tokenOf(authorization.value).text !== '',
  evaluate(facts, found) {
    const { authorization, words, url } = facts;
    const scheme = authorization?.value.scheme;
    if (
      !authorization ||
      !scheme ||
      saysTokenWasRead(words) ||
      OTHER_REASONS.some((reason) => findWords(words, reason))
    )
      return undefined;
    const values = { host: url.host, scheme: scheme.text };
    const sent = inHeader('request', authorization.field, authorization.value.credentials.range);
    const said = findWords(words, NOT_RECEIVED);
    if (said) {
      const confidence = findWords(words, MISSING_OR_BAD) ? 'possible' : 'likely';
      return found('found', values, [sent, said], confidence);
    }
    const perhaps = findWords(words, PERHAPS_NOT_RECEIVED);
    if (perhaps) return found('foundPerhaps', values, [sent, perhaps], 'possible');
    const challenge = bareChallenge(facts);
    if (!challenge) return undefined;
    const evidence = [sent, inHeader('response', challenge.field, challenge.scheme.range)] as const;
    return found('foundBare', values, evidence, isAspNet(facts) ? 'likely' : 'possible');
  },
});
