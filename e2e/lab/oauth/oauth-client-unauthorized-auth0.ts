import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-client-unauthorized',
  about: 'Auth0 does not let this client use client credentials',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/oauth/token' },
  serve: (request, response) =>
    refuseToken(request, response, 403, {
      error: 'unauthorized_client',
      error_description: "Grant type 'client_credentials' not allowed for the client.",
      error_uri: 'https://auth0.com/docs/clients/client-grant-types',
    }),
  async run(lab) {
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'shop', client_secret: 'x' });
    return (await fetch(lab.url('https://id.example', '/oauth/token'), { method: 'POST', body })).json();
  },
});
