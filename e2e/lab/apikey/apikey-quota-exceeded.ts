import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'apikey-quota-exceeded',
  about: 'Azure API Management has counted all calls of the week',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, request.headers['ocp-apim-subscription-key'] ? 403 : 401, {
      statusCode: 403,
      message: 'Out of call volume quota. Quota will be replenished in 07:01:20.',
    });
  },
  async run(lab) {
    return (
      await fetch(lab.url('https://api.example', '/orders'), {
        headers: { 'ocp-apim-subscription-key': 'k3f9a1b2c4d5e6f7a8b9c0d1' },
      })
    ).status;
  },
});
