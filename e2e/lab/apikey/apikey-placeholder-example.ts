import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'apikey-placeholder',
  about: 'the key of the documentation was never replaced',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.setHeader('x-amzn-errortype', 'ForbiddenException');
    sendJson(response, request.headers['x-api-key'] ? 403 : 401, { message: 'Forbidden' });
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/orders'), { headers: { 'x-api-key': 'YOUR_API_KEY' } }))
      .status;
  },
});
