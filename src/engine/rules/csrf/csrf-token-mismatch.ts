import { inHeader } from '../../exhibits/header-exhibit.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'csrf-token-mismatch',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
    'https://docs.spring.io/spring-security/reference/servlet/exploits/csrf.html',
  ],
  remedy: 'csrf-send-token',
  texts: {
    en: {
      title: 'CSRF token refused',
      found:
        '`{host}` refuses the CSRF token in `{header}`: it does not belong to the session that the request carries.',
      foundForm:
        '`{host}` refuses the CSRF token that came with the form: it does not belong to the session that the request carries.',
      foundDifferent: 'The CSRF token in `{header}` is not the one in the cookie `{cookie}`.',
      foundEncoded:
        'The CSRF token in `{header}` is the value of the cookie `{cookie}` with its percent-encoding left in.',
      foundSame:
        'The CSRF token in `{header}` is the same as the cookie `{cookie}`, and `{host}` refuses it: it expects the token in another form, or bound to another session.',
      foundOther:
        '`{host}` calls the CSRF token invalid. It came in `{header}`: either `{host}` reads only another header, such as `{expected}`, or the token does not belong to the session that the request carries.',
      fix: 'Fetch the token anew after signing in or out and after the session ended, and send it with the cookies of the same answer.',
      fixOther:
        'Send the token in `{expected}`; if it is refused there as well, fetch it anew after signing in or out, and send it with the cookies of the same answer.',
      fixForm:
        'Load the form anew, then send it: signing in, signing out or the end of the session makes the token of an open page useless.',
      fixDifferent: 'Read the cookie `{cookie}` each time just before sending, instead of keeping an earlier value.',
      fixEncoded: 'Decode the cookie with `decodeURIComponent` before sending it in the header.',
      fixSame:
        'Sign in anew first. Spring Security 6 expects a masked token unless it is told that a script sends the plain one (`csrf.spa()`, before version 7 a `SpaCsrfTokenRequestHandler`).',
    },
    ja: {
      title: 'CSRF トークンが拒否された',
      found:
        '`{host}` は `{header}` の CSRF トークンを拒否しました。リクエストのセッションに属するトークンではありません。',
      foundForm:
        '`{host}` はフォームの CSRF トークンを拒否しました。リクエストのセッションに属するトークンではありません。',
      foundDifferent: '`{header}` の CSRF トークンが Cookie `{cookie}` の値と一致しません。',
      foundEncoded:
        '`{header}` の CSRF トークンが、Cookie `{cookie}` の値をパーセントエンコードされたまま使っています。',
      foundSame:
        '`{header}` の CSRF トークンは Cookie `{cookie}` と同じですが、`{host}` は拒否しました。別の形式のトークンか、別のセッションのトークンを求めています。',
      foundOther:
        '`{host}` は CSRF トークンが無効だと答えています。トークンは `{header}` で送られました。`{host}` が `{expected}` など別のヘッダーしか読まないか、リクエストのセッションに属さないトークンかのどちらかです。',
      fix: 'サインイン、サインアウト、セッション切れの後はトークンを取り直し、同じ応答の Cookie と一緒に送ってください。',
      fixOther:
        'トークンを `{expected}` で送ってください。それでも拒否される場合は、サインインやサインアウトの後にトークンを取り直し、同じ応答の Cookie と一緒に送ってください。',
      fixForm:
        'フォームを読み込み直してから送信してください。サインイン、サインアウト、セッション切れの後は、開いたままのページのトークンは使えません。',
      fixDifferent: '以前の値を使い回さず、送信の直前に毎回 Cookie `{cookie}` を読んでください。',
      fixEncoded: 'Cookie の値を `decodeURIComponent` でデコードしてからヘッダーに入れてください。',
      fixSame:
        'まずサインインし直してください。Spring Security 6 は、スクリプトが元の値を送ると設定しない限り（`csrf.spa()`、7 より前は `SpaCsrfTokenRequestHandler`）、マスクされたトークンを求めます。',
    },
  },
  applies: ({ csrf }) => csrf !== undefined,
  evaluate({ csrf, url }, found) {
    if (csrf?.fault !== 'token-mismatch') return undefined;
    const { said, comparison, headers, expected } = csrf;
    const host = url.host;
    const confidence = said ? 'certain' : 'likely';
    const words = said ? [said] : [];
    const [sent] = headers;
    if (!sent) {
      const evidence = said ?? ({ kind: 'status', of: 'response', status: 419 } as const);
      return found('foundForm', { host }, [evidence], confidence, { who: ['user'] });
    }
    const token = inHeader('request', sent, { start: 0, end: sent.value.length });
    const [pair] = csrf.cookies;
    if (!pair && sent.name.toLowerCase() !== expected.toLowerCase())
      return found('foundOther', { host, header: sent.name, expected }, [token, ...words], 'likely', {
        who: ['page', 'api'],
      });
    if (!pair || comparison === undefined || comparison === 'incomparable')
      return found('found', { host, header: sent.name }, [token, ...words], confidence);
    const values = { header: sent.name, cookie: pair.name.text };
    const evidence = [token, inHeader('request', pair.field, pair.value.range), ...words] as const;
    if (comparison === 'different') return found('foundDifferent', values, evidence, confidence);
    if (comparison === 'percent-encoded') return found('foundEncoded', values, evidence, confidence);
    return found('foundSame', { ...values, host }, evidence, 'likely', { who: ['api', 'page'] });
  },
});
