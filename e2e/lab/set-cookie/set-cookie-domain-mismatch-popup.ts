import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { signInPopup } from '../sign-in-popup.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-domain-mismatch',
  about: 'a sign-in window sets the session for the domain of production, and the page that opened it goes without',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (request.path === '/signin')
      return signInPopup(
        response,
        'sid=eUq3xVd7Rk9TzLm2WnYb5CfG; Domain=shop.test; Path=/; Secure; HttpOnly; SameSite=None',
      );
    if (allowPage(request, response)) return;
    sendJson(response, request.cookie('sid') ? 200 : 401, { error: 'unauthorized' });
  },
  async run(lab) {
    await new Promise((done) => {
      addEventListener('message', done, { once: true });
      open(lab.url('https://api.example', '/signin'), 'signin', 'width=400,height=300');
    });
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
