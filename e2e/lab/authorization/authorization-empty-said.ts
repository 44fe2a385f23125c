import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-empty',
  about: 'an empty token, to a server that says none was provided',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve: (_request, response) => sendJson(response, 403, { message: 'No token provided' }),
  async run(lab) {
    const headers = { authorization: `Bearer ${sessionStorage.getItem('token') ?? ''}` };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
