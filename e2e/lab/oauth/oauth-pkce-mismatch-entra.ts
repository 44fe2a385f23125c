import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-pkce-mismatch',
  about: 'Entra says by number that the code verifier is another',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/common/oauth2/v2.0/token' },
  serve: (request, response) =>
    refuseToken(request, response, 400, {
      error: 'invalid_grant',
      error_description:
        'AADSTS501481: The Code_Verifier does not match the code_challenge supplied in the authorization request.',
      error_codes: [501481],
    }),
  async run(lab) {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code: 'SplxlOBeZQQYbYS6WxSbIA',
      client_id: 'shop',
      redirect_uri: 'https://app.test/cb',
      code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    });
    return (await fetch(lab.url('https://id.example', '/common/oauth2/v2.0/token'), { method: 'POST', body })).json();
  },
});
