import { corsExhibit } from '../../facts/cors-fault.ts';
import { lastRedirectOf } from '../../facts/redirected.ts';
import { combinedValueOf } from '../../http/headers.ts';
import { looksLikeSignIn } from '../../http/sign-in-page.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cors-redirect-to-login',
  severity: 'blocking',
  who: ['api'],
  needs: [],
  spec: ['https://fetch.spec.whatwg.org/#http-redirect-fetch', 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2'],
  beats: [
    'cors-origin-missing',
    'cors-origin-mismatch',
    'cors-origin-wildcard',
    'cors-credentials-missing',
    'cors-redirect-origin-null',
    'cors-preflight-status',
    'cors-preflight-origin-missing',
    'cors-preflight-redirect',
    'cors-preflight-unauthenticated',
    'authorization-dropped-by-redirect',
  ],
  remedy: 'answer-401-to-scripts',
  texts: {
    en: {
      title: 'call redirected to a sign-in page',
      found:
        '`{host}` does not know who is signed in and redirected `{method} {path}` (`{status}`) to the sign-in page `{login}`, which a script cannot read.',
      fix: 'Sign in again; and let `{host}` answer calls of scripts with 401 instead of a redirect to `{login}`.',
    },
    ja: {
      title: 'サインインページへのリダイレクト',
      found:
        '`{host}` はサインインしていないと判断し、`{method} {path}` をサインインページ `{login}` へリダイレクト (`{status}`) しました。スクリプトからは読み取れません。',
      fix: 'もう一度サインインしてください。`{host}` は、スクリプトからの呼び出しには `{login}` へのリダイレクトではなく 401 を返すようにします。',
    },
  },
  applies: ({ cors }) => cors?.failed !== undefined,
  evaluate(facts, found) {
    const redirect = lastRedirectOf(facts);
    if (!redirect || !looksLikeSignIn(redirect.to) || redirect.to.origin === facts.cors?.origin) return undefined;
    const { from, to, status, hop } = redirect;
    const { request, response } = facts.exchange.hops[hop] ?? {};
    const value = combinedValueOf(response?.headers ?? [], 'location') ?? '';
    return found(
      'found',
      { method: request?.method ?? '', path: from.pathname, host: from.host, status, login: to.origin + to.pathname },
      [
        { kind: 'header', of: 'response', hop, name: 'Location', value, marks: [{ start: 0, end: value.length }] },
        corsExhibit(facts),
      ],
      'certain',
    );
  },
});
