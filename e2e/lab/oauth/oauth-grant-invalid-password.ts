import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-grant-invalid',
  about: 'a wrong password at a token endpoint that answers 401',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/realms/shop/protocol/openid-connect/token' },
  serve: (request, response) =>
    refuseToken(request, response, 401, { error: 'invalid_grant', error_description: 'Invalid user credentials' }),
  async run(lab) {
    const body = new URLSearchParams({ grant_type: 'password', client_id: 'shop', username: 'ada', password: 'wrong' });
    return (
      await fetch(lab.url('https://id.example', '/realms/shop/protocol/openid-connect/token'), { method: 'POST', body })
    ).json();
  },
});
