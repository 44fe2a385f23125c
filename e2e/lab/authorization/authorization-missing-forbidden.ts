import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-missing',
  about: 'a 403 that means 401, as Django REST framework gives it',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders/' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, 403, { detail: 'Authentication credentials were not provided.' });
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/orders/'))).status;
  },
});
