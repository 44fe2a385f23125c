import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-client-invalid',
  about: 'the token endpoint does not know the client',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/oauth2/token' },
  serve: (request, response) =>
    refuseToken(request, response, 401, { error: 'invalid_client', error_description: 'Client authentication failed' }),
  async run(lab) {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code: 'SplxlOBeZQQYbYS6WxSbIA',
      client_id: 'shop',
      redirect_uri: 'https://app.test/cb',
    });
    return (await fetch(lab.url('https://id.example', '/oauth2/token'), { method: 'POST', body })).json();
  },
});
