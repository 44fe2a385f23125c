import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { signInPopup } from '../sign-in-popup.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-third-party-blocked',
  about: 'a browser that blocks third-party cookies keeps a SameSite=None session back',
  page: 'https://app.test',
  blocksThirdPartyCookies: true,
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (request.path === '/login')
      return signInPopup(response, 'session=eUq3xVd7Rk9TzLm2WnYb5CfG; Secure; HttpOnly; SameSite=None');
    if (allowPage(request, response)) return;
    sendJson(response, request.cookie('session') ? 200 : 401, { error: 'unauthorized' });
  },
  async run(lab) {
    await new Promise((done) => {
      addEventListener('message', done, { once: true });
      open(lab.url('https://api.example', '/login'), 'login', 'width=400,height=300');
    });
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
