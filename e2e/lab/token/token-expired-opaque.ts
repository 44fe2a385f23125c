import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'token-expired',
  about: 'an opaque token of which only the server knows that it expired',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, 401, { error: { status: 401, message: 'The access token expired' } });
  },
  async run(lab) {
    const headers = { authorization: 'Bearer BQDkL3vQ9sYtB4nC1mXzR7pW' };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
