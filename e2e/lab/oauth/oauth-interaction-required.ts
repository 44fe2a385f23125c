import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-interaction-required',
  about: 'a refresh meets a policy that wants a second factor',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/common/oauth2/v2.0/token' },
  serve: (request, response) =>
    refuseToken(request, response, 400, {
      error: 'interaction_required',
      error_description:
        'AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.',
      error_codes: [50076],
      suberror: 'basic_action',
    }),
  async run(lab) {
    const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: '0.AXEA', client_id: 'shop' });
    return (await fetch(lab.url('https://id.example', '/common/oauth2/v2.0/token'), { method: 'POST', body })).json();
  },
});
