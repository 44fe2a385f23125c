import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-unauthenticated',
  about: 'the token is asked for before OPTIONS is answered',
  page: 'https://app.test',
  fails: { method: 'PUT', at: 'https://api.example', path: '/profile' },
  serve(request, response) {
    if (!request.headers.authorization) {
      response.setHeader('www-authenticate', 'Bearer realm="api"');
      return sendJson(response, 401, { error: 'unauthorized' });
    }
    if (allowPage(request, response)) return;
    sendJson(response, 200, {});
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
