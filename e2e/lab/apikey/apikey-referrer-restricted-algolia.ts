import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'apikey-referrer-restricted',
  about: 'a search key of Algolia that is restricted to another website',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, request.headers['x-algolia-api-key'] ? 403 : 401, {
      message: 'Method not allowed with this referer',
      status: 403,
    });
  },
  async run(lab) {
    return (
      await fetch(lab.url('https://api.example', '/orders'), {
        headers: { 'x-algolia-api-key': 'k3f9a1b2c4d5e6f7a8b9c0d1', 'x-algolia-application-id': 'ABCDEF1234' },
      })
    ).status;
  },
});
