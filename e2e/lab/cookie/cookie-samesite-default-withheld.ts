import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { signInPopup } from '../sign-in-popup.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-samesite-default-withheld',
  about: 'PHP sets its session without SameSite, and a page of another site calls the API',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me.php' },
  serve(request, response) {
    if (request.path === '/login.php')
      return signInPopup(response, 'PHPSESSID=r2t5k8m1p4s7v0y3b6e9h2k5n8; secure; HttpOnly');
    if (allowPage(request, response)) return;
    response.setHeader('x-powered-by', 'PHP/8.3.6');
    sendJson(response, request.cookie('PHPSESSID') ? 200 : 401, { error: 'not logged in' });
  },
  async run(lab) {
    await new Promise((done) => {
      addEventListener('message', done, { once: true });
      open(lab.url('https://api.example', '/login.php'), 'login', 'width=400,height=300');
    });
    return (await fetch(lab.url('https://api.example', '/me.php'), { credentials: 'include' })).status;
  },
});
