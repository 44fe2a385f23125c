import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-placeholder',
  about: 'a promise of a token is put into the header, and the answer is 403',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve: (_request, response) => sendJson(response, 403, { message: 'Failed to authenticate token.' }),
  async run(lab) {
    const getToken = async () => '2YotnFZFEjr1zCsicMWpAA';
    const headers = { authorization: `Bearer ${getToken()}` };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
