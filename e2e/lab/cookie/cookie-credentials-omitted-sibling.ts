import { allowPage } from '../allow-page.ts';
import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-credentials-omitted',
  about: 'XMLHttpRequest to a sibling host over http without withCredentials; the server allows any origin',
  page: 'http://www.shop.test',
  fails: { method: 'GET', at: 'http://api.shop.test', path: '/orders' },
  serve(request, response) {
    if (request.path === '/orders') {
      response.setHeader('access-control-allow-origin', '*');
      return sendJson(response, 401, { message: 'Unauthenticated.' });
    }
    if (allowPage(request, response)) return;
    setCookies(response, 'laravel_session=eyJpdiI6IkpXSE5vPT0iLCJ2YWx1ZSI6IjEyMyJ9; HttpOnly; SameSite=Lax');
  },
  async run(lab) {
    await fetch(lab.url('http://api.shop.test', '/login'), { method: 'POST', credentials: 'include' });
    await new Promise((done) => {
      const request = new XMLHttpRequest();
      request.open('GET', lab.url('http://api.shop.test', '/orders'));
      request.onloadend = done;
      request.send();
    });
  },
});
