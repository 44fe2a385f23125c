import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { signInPopup } from '../sign-in-popup.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-samesite-lax-withheld',
  about: 'nginx passes the SameSite=Lax of the application on to pages of another site',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://session-stays-lax.nginx.test', path: '/me' },
  nginx: `
    location / { proxy_pass http://backend; }`,
  serve(request, response) {
    if (request.path === '/login')
      return signInPopup(response, 'connect.sid=s%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2; HttpOnly; SameSite=Lax');
    if (allowPage(request, response)) return;
    sendJson(response, request.cookie('connect.sid') ? 200 : 401, { error: 'unauthorized' });
  },
  async run(lab) {
    await new Promise((done) => {
      addEventListener('message', done, { once: true });
      open(lab.url('https://session-stays-lax.nginx.test', '/login'), 'login', 'width=400,height=300');
    });
    return (await fetch(lab.url('https://session-stays-lax.nginx.test', '/me'), { credentials: 'include' })).status;
  },
});
