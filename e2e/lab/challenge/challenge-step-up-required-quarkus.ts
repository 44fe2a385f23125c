import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'challenge-step-up-required',
  about: 'Quarkus wants another authentication level, and the token is opaque',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://app.test', path: '/vault' },
  serve(_request, response) {
    response.writeHead(401, {
      'www-authenticate':
        'Bearer error="insufficient_user_authentication", error_description="A different authentication level is required", acr_values="silver"',
      'content-length': '0',
    });
    response.end();
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://app.test', '/vault'), { headers })).status;
  },
});
