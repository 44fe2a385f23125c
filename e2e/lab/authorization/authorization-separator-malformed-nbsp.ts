import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-separator-malformed',
  about: 'a no-break space, as pages and documents have it',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve: (_request, response) => sendJson(response, 401, { error: 'No token provided' }),
  async run(lab) {
    const headers = { authorization: 'Bearer\u00a02YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
