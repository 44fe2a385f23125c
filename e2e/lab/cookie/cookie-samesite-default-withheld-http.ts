import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { signInPopup } from '../sign-in-popup.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-samesite-default-withheld',
  about: 'two development servers on two hosts over http, and a session without SameSite',
  page: 'http://app.test',
  fails: { method: 'DELETE', at: 'http://api.example', path: '/items/1' },
  serve(request, response) {
    if (request.path === '/login')
      return signInPopup(response, 'JSESSIONID=A1B2C3D4E5F60718293A4B5C6D7E8F90; HttpOnly');
    if (allowPage(request, response)) return;
    sendJson(response, request.cookie('JSESSIONID') ? 200 : 403, { status: 403, error: 'Forbidden' });
  },
  async run(lab) {
    await new Promise((done) => {
      addEventListener('message', done, { once: true });
      open(lab.url('http://api.example', '/login'), 'login', 'width=400,height=300');
    });
    const url = lab.url('http://api.example', '/items/1');
    return (await fetch(url, { method: 'DELETE', credentials: 'include' })).status;
  },
});
