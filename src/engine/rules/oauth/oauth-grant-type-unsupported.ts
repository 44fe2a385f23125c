import { settingOf } from '../../dialects/identity-providers.ts';
import { paramExhibit } from '../../exhibits/oauth-exhibit.ts';
import { defineRule } from '../../rule.ts';
import { OAUTH_SYMPTOMS } from '../oauth-symptoms.ts';

export default defineRule({
  id: 'oauth-grant-type-unsupported',
  severity: 'blocking',
  who: ['page', 'admin'],
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
      title: 'grant type not supported',
      found: '`{host}` does not support `{request}` (`{error}`).',
      fix: 'Write the grant type as the standard does (`authorization_code`, `refresh_token`, `client_credentials`), once, in the form; where it is right, allow it in the registration of the client (`{setting}`), or take another grant that `{host}` lists in its discovery document.',
    },
    ja: {
      title: '未対応のグラントタイプ',
      found: '`{host}` は `{request}` に対応していません（`{error}`）。',
      fix: 'グラントタイプを標準どおりの名前（`authorization_code`、`refresh_token`、`client_credentials`）で、フォームに 1 回だけ入れます。名前が正しければ、クライアントの登録（`{setting}`）で許可するか、`{host}` のディスカバリー文書に載っている別のグラントを使います。',
    },
  },
  applies: ({ oauth }) => oauth !== undefined,
  evaluate(facts, found) {
    const { oauth } = facts;
    if (oauth?.refusal?.cause !== 'grant-type-unsupported') return undefined;
    const { refusal, name: request, endpoint } = oauth;
    const setting = settingOf(endpoint, 'grantTypes');
    const sent = ['grant_type', 'response_type'].flatMap((name) => paramExhibit(facts, oauth, name));
    const values = { host: endpoint.host, request, error: refusal.code, setting };
    return found('found', values, [refusal.evidence, ...sent], 'certain');
  },
});
