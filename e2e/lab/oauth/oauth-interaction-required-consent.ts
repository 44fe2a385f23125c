import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-interaction-required',
  about: 'nobody has consented to the permissions yet',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/common/oauth2/v2.0/token' },
  serve: (request, response) =>
    refuseToken(request, response, 400, {
      error: 'invalid_grant',
      error_description:
        "AADSTS65001: The user or administrator has not consented to use the application with ID 'shop' named 'Shop'. Send an interactive authorization request for this user and resource.",
      error_codes: [65001],
      suberror: 'consent_required',
    }),
  async run(lab) {
    const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: '0.AXEA', client_id: 'shop' });
    return (await fetch(lab.url('https://id.example', '/common/oauth2/v2.0/token'), { method: 'POST', body })).json();
  },
});
