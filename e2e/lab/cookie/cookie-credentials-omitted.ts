import { allowPage } from '../allow-page.ts';
import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-credentials-omitted',
  about: 'the sign-in asks for credentials, the next call forgets to',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/login')
      return setCookies(response, 'sid=eUq3xVd7Rk9TzLm2WnYb5CfG; Secure; HttpOnly; SameSite=None');
    sendJson(response, request.cookie('sid') ? 200 : 401, { error: 'unauthorized' });
  },
  async run(lab) {
    await fetch(lab.url('https://api.example', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('https://api.example', '/me'))).status;
  },
});
