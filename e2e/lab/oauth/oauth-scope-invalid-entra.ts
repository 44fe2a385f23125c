import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-scope-invalid',
  about: 'Entra does not know the API that a token is asked for',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/common/oauth2/v2.0/token' },
  serve: (request, response) =>
    refuseToken(request, response, 400, {
      error: 'invalid_resource',
      error_description:
        'AADSTS500011: The resource principal named api://oders was not found in the tenant named Shop.',
      error_codes: [500011],
    }),
  async run(lab) {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code: 'SplxlOBeZQQYbYS6WxSbIA',
      client_id: 'shop',
      redirect_uri: 'https://app.test/cb',
      scope: 'api://oders/.default',
    });
    return (await fetch(lab.url('https://id.example', '/common/oauth2/v2.0/token'), { method: 'POST', body })).json();
  },
});
