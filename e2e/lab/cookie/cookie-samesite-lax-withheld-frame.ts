import { allowPage } from '../allow-page.ts';
import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-samesite-lax-withheld',
  about: "another site's frame in the shop's own page calls the shop's API, and its SameSite=Lax session is withheld",
  page: 'https://shop.test',
  fails: { method: 'GET', at: 'https://shop.test', path: '/api/me' },
  serve(request, response, lab) {
    if (request.path === '/widget') {
      const url = lab.url('https://shop.test', '/api/me');
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<!doctype html><script>
        fetch('${url}', { credentials: 'include' }).finally(() => parent.postMessage('done', '*'))
      </script>`);
      return;
    }
    if (allowPage(request, response)) return;
    if (request.path === '/login')
      return setCookies(response, 'session=eUq3xVd7Rk9TzLm2WnYb5CfG; Secure; HttpOnly; SameSite=Lax');
    sendJson(response, request.cookie('session') ? 200 : 401, { message: 'Please log in' });
  },
  async run(lab) {
    await fetch(lab.url('https://shop.test', '/login'), { method: 'POST' });
    await new Promise((done) => {
      addEventListener('message', done, { once: true });
      const frame = document.createElement('iframe');
      frame.src = lab.url('https://widget.example', '/widget');
      document.body.append(frame);
    });
  },
});
