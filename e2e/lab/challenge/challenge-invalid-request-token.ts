import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'challenge-invalid-request',
  about: 'the token request lacks its code',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/oauth2/token' },
  serve: (request, response) =>
    refuseToken(request, response, 400, { error: 'invalid_request', error_description: 'Missing parameter: code' }),
  async run(lab) {
    const body = new URLSearchParams({ grant_type: 'authorization_code', client_id: 'shop' });
    return (await fetch(lab.url('https://id.example', '/oauth2/token'), { method: 'POST', body })).json();
  },
});
