import { settingOf } from '../../dialects/identity-providers.ts';
import { defineRule } from '../../rule.ts';
import { OAUTH_SYMPTOMS } from '../oauth-symptoms.ts';

export default defineRule({
  id: 'oauth-client-unauthorized',
  severity: 'blocking',
  who: ['admin', 'page'],
  needs: ['response'],
  wants: ['body'],
  spec: [
    'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',
    'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1',
  ],
  beats: OAUTH_SYMPTOMS,
  remedy: 'oauth-allow-grant',
  texts: {
    en: {
      title: 'OAuth client may not use this grant',
      found: '`{host}` knows the client and does not allow it to use `{request}` (`{error}`).',
      foundCrossOrigin:
        '`{host}` lets a page exchange the code only for a single-page application, and the redirect URI is registered for another kind of client.',
      foundSameOrigin:
        '`{host}` lets only pages exchange this code, because the redirect URI is registered for a single-page application.',
      fix: 'Allow it in the registration of the client (`{setting}`), or use a grant that is allowed; for a page that is `authorization_code` with PKCE.',
      fixCrossOrigin: 'Register the redirect URI under the platform `Single-page application` (`{setting}`).',
      fixSameOrigin:
        'Exchange the code in the page, or register the redirect URI under the platform `Web` (`{setting}`).',
    },
    ja: {
      title: 'OAuth クライアントにこのグラントの許可がない',
      found: '`{host}` はクライアントを認識していますが、`{request}` を許可していません（`{error}`）。',
      foundCrossOrigin:
        '`{host}` がページからのコード交換を許すのはシングルページアプリケーションだけですが、リダイレクト URI は別の種類で登録されています。',
      foundSameOrigin:
        'リダイレクト URI がシングルページアプリケーションとして登録されているため、`{host}` はページ以外からのコード交換を拒否しました。',
      fix: 'クライアントの登録（`{setting}`）で許可するか、許可されているグラントを使います。ページでは PKCE 付きの `authorization_code` を使います。',
      fixCrossOrigin: 'リダイレクト URI をプラットフォーム `Single-page application` に登録します（`{setting}`）。',
      fixSameOrigin:
        'コードの交換をページで行うか、リダイレクト URI をプラットフォーム `Web` に登録します（`{setting}`）。',
    },
  },
  applies: ({ oauth }) => oauth !== undefined,
  evaluate({ oauth }, found) {
    if (oauth?.refusal?.cause !== 'client-unauthorized') return undefined;
    const { endpoint, name: request, refusal } = oauth;
    const values = { host: endpoint.host, setting: settingOf(endpoint, 'grantTypes') };
    const evidence = [refusal.evidence] as const;
    if (/aadsts9002326/.test(refusal.said)) return found('foundCrossOrigin', values, evidence, 'certain');
    if (/aadsts9002327/.test(refusal.said)) return found('foundSameOrigin', values, evidence, 'certain');
    return found('found', { ...values, request, error: refusal.code }, evidence, 'certain');
  },
});
