import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-scheme-mismatch',
  about: 'only the body says which scheme is wanted, as express-jwt does',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve: (_request, response) =>
    sendJson(response, 401, { code: 'credentials_bad_scheme', message: 'Format is Authorization: Bearer [token]' }),
  async run(lab) {
    const headers = { authorization: 'Basic YWRhOm9wZW4gc2VzYW1l' };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
