import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-refresh-token-expired',
  about: 'Supabase refuses a refresh token that was used before',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/auth/v1/token?grant_type=refresh_token' },
  serve: (request, response) =>
    refuseToken(request, response, 400, {
      code: 400,
      error_code: 'refresh_token_already_used',
      msg: 'Invalid Refresh Token: Already Used',
    }),
  async run(lab) {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json;charset=UTF-8', apikey: 'sb_publishable_ACJWlzQHlZjBrEguHvfOxg' },
      body: JSON.stringify({ refresh_token: 'tGzv3JOkF0XG5Qx2' }),
    };
    return (await fetch(lab.url('https://id.example', '/auth/v1/token?grant_type=refresh_token'), init)).json();
  },
});
