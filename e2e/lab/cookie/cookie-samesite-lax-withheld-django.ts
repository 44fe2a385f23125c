import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { signInPopup } from '../sign-in-popup.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-samesite-lax-withheld',
  about: 'Django REST framework answers 403 to a POST from another site, whose SameSite=Lax session was withheld',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://api.example', path: '/orders/' },
  serve(request, response) {
    if (request.path === '/login')
      return signInPopup(
        response,
        'sessionid=h3k2m5n8p1q4r7t0v3w6y9z2b5c8d1f4; HttpOnly; Secure; SameSite=Lax',
        'csrftoken=Zq8LmW2nXc4Vb6Tg9Yh1Uj3Ik5Ol7Pa0; SameSite=Lax',
      );
    if (allowPage(request, response)) return;
    if (request.cookie('sessionid')) return sendJson(response, 201, {});
    sendJson(response, 403, { detail: 'Authentication credentials were not provided.' });
  },
  async run(lab) {
    await new Promise((done) => {
      addEventListener('message', done, { once: true });
      open(lab.url('https://api.example', '/login'), 'login', 'width=400,height=300');
    });
    const response = await fetch(lab.url('https://api.example', '/orders/'), {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: '{"item":1}',
    });
    return response.status;
  },
});
