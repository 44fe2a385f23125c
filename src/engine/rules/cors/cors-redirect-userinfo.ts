import { redirectToUserinfoOf } from '../../facts/redirected.ts';
import { combinedValueOf } from '../../http/headers.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'cors-redirect-userinfo',
  severity: 'blocking',
  who: ['api'],
  needs: ['response'],
  spec: ['https://fetch.spec.whatwg.org/#http-redirect-fetch'],
  remedy: 'redirect-without-userinfo',
  texts: {
    en: {
      title: 'redirect to a URL with credentials',
      found:
        '`{from}` redirected the request to `{to}` with a user name or password in the URL, and browsers follow no such redirect for a call across origins.',
      fix: 'Redirect to `{to}` without user name and password, and send credentials in a header.',
    },
    ja: {
      title: '資格情報を含む URL へのリダイレクト',
      found:
        '`{from}` はユーザー名またはパスワードを含む URL で `{to}` へリダイレクトしました。オリジンをまたぐ呼び出しでは、ブラウザーはこのようなリダイレクトに従いません。',
      fix: 'ユーザー名とパスワードを含まない `{to}` へリダイレクトし、資格情報はヘッダーで送ってください。',
    },
  },
  applies: ({ cors, case: of }) => cors !== undefined && cors.failed === undefined && of.blocked,
  evaluate(facts, found) {
    const redirect = redirectToUserinfoOf(facts);
    if (!redirect) return undefined;
    const { from, to, hop } = redirect;
    const value = combinedValueOf(facts.response.headers, 'location') ?? '';
    const at = /^[^/]*\/\/[^/?#]*@/.exec(value)?.[0];
    const start = (at?.indexOf('//') ?? -2) + 2;
    const marks = at === undefined ? [] : [{ start, end: at.length }];
    return found(
      'found',
      { from: from.host, to: to.origin + to.pathname },
      [{ kind: 'header', of: 'response', hop, name: 'Location', value, marks }],
      'certain',
    );
  },
});
