import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-content-type-mismatch',
  about: 'a form in a string, which fetch calls plain text, to Entra',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/common/oauth2/v2.0/token' },
  serve: (request, response) =>
    refuseToken(request, response, 400, {
      error: 'invalid_request',
      error_description: "AADSTS900144: The request body must contain the following parameter: 'grant_type'.",
      error_codes: [900144],
    }),
  async run(lab) {
    const init = { method: 'POST', body: 'grant_type=authorization_code&code=0.AXEA&client_id=shop' };
    return (await fetch(lab.url('https://id.example', '/common/oauth2/v2.0/token'), init)).json();
  },
});
