import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-client-unauthorized',
  about: 'Keycloak does not let this client take passwords',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/realms/shop/protocol/openid-connect/token' },
  serve: (request, response) =>
    refuseToken(request, response, 400, {
      error: 'unauthorized_client',
      error_description: 'Client not allowed for direct access grants',
    }),
  async run(lab) {
    const body = new URLSearchParams({
      grant_type: 'password',
      client_id: 'shop',
      username: 'ada',
      password: 'lovelace',
    });
    return (
      await fetch(lab.url('https://id.example', '/realms/shop/protocol/openid-connect/token'), { method: 'POST', body })
    ).json();
  },
});
