import { settingOf } from '../../dialects/identity-providers.ts';
import { paramExhibit } from '../../exhibits/oauth-exhibit.ts';
import { defineRule } from '../../rule.ts';
import { OAUTH_SYMPTOMS } from '../oauth-symptoms.ts';

const RESOURCE = /^invalid_(?:target|resource)\b|aadsts(?:50001|500011|650057)\b/;

export default defineRule({
  id: 'oauth-scope-invalid',
  severity: 'blocking',
  who: ['page', 'admin'],
  needs: ['response'],
  wants: ['body'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6749#section-3.3', 'https://www.rfc-editor.org/rfc/rfc8707#section-2'],
  beats: [...OAUTH_SYMPTOMS, 'token-scope-insufficient'],
  remedy: 'oauth-allow-scope',
  texts: {
    en: {
      title: 'scope not allowed',
      found: '`{host}` refused `{request}`, because a scope is unknown or not allowed for the client (`{error}`).',
      foundScope:
        '`{host}` refused `{request}`, because the scope `{scope}` is unknown, malformed or not allowed for the client (`{error}`).',
      foundResource:
        '`{host}` refused `{request}`, because it knows no API by the resource, audience or scope asked for (`{error}`).',
      fix: 'Ask only for scopes that are registered (`{setting}`), with one space between them; the answer of `{host}` may name the wrong one.',
      fixResource:
        'Compare the resource, audience or scope with the identifier under which the API is registered, and the tenant or realm in the URL (`{setting}`).',
    },
    ja: {
      title: '許可されていないスコープ',
      found:
        '`{host}` は、スコープが未登録かクライアントに許可されていないとして `{request}` を拒否しました（`{error}`）。',
      foundScope:
        '`{host}` は、スコープ `{scope}` が未登録か、形式が不正か、クライアントに許可されていないとして `{request}` を拒否しました（`{error}`）。',
      foundResource:
        '`{host}` は、指定されたリソース、audience、スコープに当たる API がないとして `{request}` を拒否しました（`{error}`）。',
      fix: '登録されているスコープ（`{setting}`）だけを、空白 1 つで区切って要求します。`{host}` の応答に、誤っているスコープの名前が出ていることがあります。',
      fixResource:
        'リソース、audience、スコープを、API の登録時の識別子と比べます。URL のテナントや realm も確認します（`{setting}`）。',
    },
  },
  applies: ({ oauth }) => oauth !== undefined,
  evaluate(facts, found) {
    const { oauth } = facts;
    if (oauth?.refusal?.cause !== 'scope-invalid') return undefined;
    const { refusal, params, name: request, endpoint } = oauth;
    const values = { host: endpoint.host, request, error: refusal.code, setting: settingOf(endpoint, 'scopes') };
    const evidence = [refusal.evidence, ...paramExhibit(facts, oauth, 'scope')] as const;
    if (RESOURCE.test(refusal.said)) return found('foundResource', values, evidence, 'certain');
    const scope = params.get('scope');
    if (scope === undefined) return found('found', values, evidence, 'certain');
    return found('foundScope', { ...values, scope }, evidence, 'certain');
  },
});
