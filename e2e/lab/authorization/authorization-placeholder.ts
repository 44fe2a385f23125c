import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-placeholder',
  about: 'the header is built before the token is there, and the server calls the JWT malformed',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.setHeader('www-authenticate', 'Bearer error="invalid_token", error_description="jwt malformed"');
    sendJson(response, 401, { code: 'invalid_token', message: 'jwt malformed' });
  },
  async run(lab) {
    const session: { token?: string } = {};
    const headers = { authorization: `Bearer ${session.token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
