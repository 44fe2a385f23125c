import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-grant-invalid',
  about: 'a code is exchanged twice',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/realms/shop/protocol/openid-connect/token' },
  serve: (request, response) =>
    refuseToken(request, response, 400, { error: 'invalid_grant', error_description: 'Code not valid' }),
  async run(lab) {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code: 'SplxlOBeZQQYbYS6WxSbIA',
      client_id: 'shop',
      redirect_uri: 'https://app.test/cb',
      code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    });
    return (
      await fetch(lab.url('https://id.example', '/realms/shop/protocol/openid-connect/token'), { method: 'POST', body })
    ).json();
  },
});
