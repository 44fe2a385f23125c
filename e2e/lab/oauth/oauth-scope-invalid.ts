import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-scope-invalid',
  about: 'a scope with a typing mistake',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/realms/shop/protocol/openid-connect/token' },
  serve: (request, response) =>
    refuseToken(request, response, 400, { error: 'invalid_scope', error_description: 'Invalid scopes: oders:read' }),
  async run(lab) {
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'shop', scope: 'oders:read' });
    return (
      await fetch(lab.url('https://id.example', '/realms/shop/protocol/openid-connect/token'), { method: 'POST', body })
    ).json();
  },
});
