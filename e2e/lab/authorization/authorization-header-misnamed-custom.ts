import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-header-misnamed',
  about: 'the token goes out in X-Access-Token, and the server says which header it misses',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve: (_request, response) => sendJson(response, 403, { message: 'Missing Authorization header' }),
  async run(lab) {
    const headers = { 'x-access-token': '2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
