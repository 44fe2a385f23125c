import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'apikey-missing',
  about: 'the server says in German that a key is missing',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/tarife' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, 401, { fehler: 'Der API-Schlüssel fehlt.' });
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/tarife'))).status;
  },
});
