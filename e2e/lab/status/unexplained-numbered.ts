import { randomUUID } from 'node:crypto';
import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'unexplained',
  about: 'a 403 that says no more than that, with the number of the request',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/reports' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.setHeader('x-request-id', randomUUID());
    sendJson(response, 403, { error: 'Forbidden' });
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/reports'))).status;
  },
});
