import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-grant-type-unsupported',
  about: 'a grant type with a typing mistake',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/realms/shop/protocol/openid-connect/token' },
  serve: (request, response) =>
    refuseToken(request, response, 400, {
      error: 'unsupported_grant_type',
      error_description: 'Unsupported grant_type',
    }),
  async run(lab) {
    const body = new URLSearchParams({
      grant_type: 'authorisation_code',
      code: 'SplxlOBeZQQYbYS6WxSbIA',
      client_id: 'shop',
    });
    return (
      await fetch(lab.url('https://id.example', '/realms/shop/protocol/openid-connect/token'), { method: 'POST', body })
    ).json();
  },
});
