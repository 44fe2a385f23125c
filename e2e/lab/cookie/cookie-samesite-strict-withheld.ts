import { allowPage } from '../allow-page.ts';
import { signInPopup } from '../sign-in-popup.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-samesite-strict-withheld',
  about: 'a sign-in window sets a SameSite=Strict session, and a page of another site calls the API',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (request.path === '/login')
      return signInPopup(response, '.AspNetCore.Cookies=CfDJ8Nq2Xw7Lz4Rk9Tb; HttpOnly; Secure; SameSite=Strict');
    if (allowPage(request, response)) return;
    response.writeHead(request.cookie('.AspNetCore.Cookies') ? 200 : 401).end();
  },
  async run(lab) {
    await new Promise((done) => {
      addEventListener('message', done, { once: true });
      open(lab.url('https://api.example', '/login'), 'login', 'width=400,height=300');
    });
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
