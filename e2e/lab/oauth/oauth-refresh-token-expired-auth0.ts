import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-refresh-token-expired',
  about: 'Auth0 answers 403 to a refresh token that was rotated away',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/oauth/token' },
  serve: (request, response) =>
    refuseToken(request, response, 403, {
      error: 'invalid_grant',
      error_description: 'Unknown or invalid refresh token.',
    }),
  async run(lab) {
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: 'v1.MjAyNi0xMS0yMA',
      client_id: 'shop',
    });
    return (await fetch(lab.url('https://id.example', '/oauth/token'), { method: 'POST', body })).json();
  },
});
