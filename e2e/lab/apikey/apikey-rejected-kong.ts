import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'apikey-rejected',
  about: 'Kong knows no such key and says Unauthorized',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.setHeader('www-authenticate', 'Key realm="kong"');
    sendJson(response, 401, { message: request.headers.apikey ? 'Unauthorized' : 'No API key found in request' });
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/orders'), { headers: { apikey: 'k3f9a1b2c4d5e6f7a8b9c0d1' } }))
      .status;
  },
});
