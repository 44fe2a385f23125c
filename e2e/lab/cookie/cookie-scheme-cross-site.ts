import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { signInPopup } from '../sign-in-popup.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-scheme-cross-site',
  about: 'an http page calls the https API of its own site, which is another site by its scheme',
  page: 'http://shop.test',
  fails: { method: 'GET', at: 'https://api.shop.test', path: '/me' },
  serve(request, response) {
    if (request.path === '/login')
      return signInPopup(response, 'sessionid=h3k2m5n8p1q4r7t0v3w6y9z2b5c8d1f4; Secure; HttpOnly; SameSite=Lax');
    if (allowPage(request, response)) return;
    sendJson(response, request.cookie('sessionid') ? 200 : 401, { error: 'unauthorized' });
  },
  async run(lab) {
    await new Promise((done) => {
      addEventListener('message', done, { once: true });
      open(lab.url('https://api.shop.test', '/login'), 'login', 'width=400,height=300');
    });
    return (await fetch(lab.url('https://api.shop.test', '/me'), { credentials: 'include' })).status;
  },
});
