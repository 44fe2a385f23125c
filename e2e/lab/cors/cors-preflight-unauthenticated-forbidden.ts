import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-unauthenticated',
  about: 'a gateway answers OPTIONS with 403, because no token comes with it',
  page: 'https://app.test',
  fails: { method: 'PUT', at: 'https://api.example', path: '/profile' },
  serve(request, response) {
    if (request.headers.authorization) return sendJson(response, 200, {});
    sendJson(response, 403, { message: 'No token was sent' });
  },
  async run(lab) {
    const response = await fetch(lab.url('https://api.example', '/profile'), {
      method: 'PUT',
      headers: { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA', 'content-type': 'application/json' },
      body: '{"name":"Ada"}',
    });
    return response.status;
  },
});
