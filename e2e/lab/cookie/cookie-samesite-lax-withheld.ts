import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { signInPopup } from '../sign-in-popup.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-samesite-lax-withheld',
  about: 'a sign-in window sets a SameSite=Lax session, and a page of another site calls the API',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (request.path === '/login')
      return signInPopup(response, 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2; HttpOnly; Secure; SameSite=Lax');
    if (allowPage(request, response)) return;
    sendJson(response, request.cookie('connect.sid') ? 200 : 401, { error: 'unauthorized' });
  },
  async run(lab) {
    await new Promise((done) => {
      addEventListener('message', done, { once: true });
      open(lab.url('https://api.example', '/login'), 'login', 'width=400,height=300');
    });
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
