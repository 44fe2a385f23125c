import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-status',
  about: 'AWS API Gateway has no OPTIONS for the path, and says so with its words for a missing token',
  page: 'https://app.test',
  fails: { method: 'PUT', at: 'https://api.example', path: '/profile' },
  serve(request, response) {
    if (request.headers.authorization) return sendJson(response, 200, {});
    response.setHeader('x-amzn-errortype', 'MissingAuthenticationTokenException');
    sendJson(response, 403, { message: 'Missing Authentication Token' });
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
