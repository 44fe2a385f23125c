import { allowPage } from '../allow-page.ts';
import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'healthy',
  about: 'a partitioned session of another site',
  page: 'https://app.test',
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/login')
      return setCookies(response, '__Host-sid=eUq3xVd7Rk9TzLm2; Path=/; Secure; HttpOnly; SameSite=None; Partitioned');
    sendJson(response, request.cookie('__Host-sid') ? 200 : 401, {});
  },
  async run(lab) {
    await fetch(lab.url('https://api.example', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
