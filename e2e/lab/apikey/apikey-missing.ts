import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'apikey-missing',
  about: 'Kong finds no key in the request',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.setHeader('server', 'kong/3.9.0');
    response.setHeader('www-authenticate', 'Key realm="kong"');
    sendJson(response, request.headers.apikey ? 200 : 401, { message: 'No API key found in request' });
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/orders'))).status;
  },
});
