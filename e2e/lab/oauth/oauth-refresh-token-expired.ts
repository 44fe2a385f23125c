import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-refresh-token-expired',
  about: 'the session behind a refresh token is over',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/realms/shop/protocol/openid-connect/token' },
  serve: (request, response) =>
    refuseToken(request, response, 400, { error: 'invalid_grant', error_description: 'Token is not active' }),
  async run(lab) {
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: 'tGzv3JOkF0XG5Qx2TlKWIA',
      client_id: 'shop',
    });
    return (
      await fetch(lab.url('https://id.example', '/realms/shop/protocol/openid-connect/token'), { method: 'POST', body })
    ).json();
  },
});
