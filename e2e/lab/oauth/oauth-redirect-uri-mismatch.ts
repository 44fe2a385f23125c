import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-redirect-uri-mismatch',
  about: 'a code is exchanged with another redirect URI than it was issued for',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/realms/shop/protocol/openid-connect/token' },
  serve: (request, response) =>
    refuseToken(request, response, 400, { error: 'invalid_grant', error_description: 'Incorrect redirect_uri' }),
  async run(lab) {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code: 'SplxlOBeZQQYbYS6WxSbIA',
      client_id: 'shop',
      redirect_uri: 'https://app.test/cb',
    });
    return (
      await fetch(lab.url('https://id.example', '/realms/shop/protocol/openid-connect/token'), { method: 'POST', body })
    ).json();
  },
});
