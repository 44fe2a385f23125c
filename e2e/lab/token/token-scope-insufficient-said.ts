import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'token-scope-insufficient',
  about: 'only the body says it of an opaque token, with a 401',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/projects' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, 401, {
      error: 'insufficient_scope',
      error_description: 'The request requires higher privileges than provided by the access token.',
      scope: 'api',
    });
  },
  async run(lab) {
    const headers = { authorization: 'Bearer glpat-0123456789abcdefghij' };
    return (await fetch(lab.url('https://api.example', '/projects'), { headers })).status;
  },
});
