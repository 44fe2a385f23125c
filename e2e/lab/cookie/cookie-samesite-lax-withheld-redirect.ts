import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { signInPopup } from '../sign-in-popup.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-samesite-lax-withheld',
  about: 'an API that misses its SameSite=Lax session sends the call on to the sign-in page of its identity provider',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://sso.example', path: '/login' },
  serve(request, response, lab) {
    if (request.path === '/signin')
      return signInPopup(response, 'connect.sid=s%3AeUq3xVd7Rk9TzLm2WnYb5CfG; Secure; HttpOnly; SameSite=Lax');
    if (request.path === '/login') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<form>');
    if (allowPage(request, response)) return;
    if (request.cookie('connect.sid')) return sendJson(response, 200, {});
    response.writeHead(302, { location: lab.url('https://sso.example', '/login') }).end();
  },
  async run(lab) {
    await new Promise((done) => {
      addEventListener('message', done, { once: true });
      open(lab.url('https://api.example', '/signin'), 'signin', 'width=400,height=300');
    });
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
