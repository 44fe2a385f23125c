import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-scheme-case',
  about: 'BEARER, to a server that finds no token',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve: (_request, response) => sendJson(response, 403, { message: 'No token provided!' }),
  async run(lab) {
    const headers = { authorization: 'BEARER 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
