import { allowPage } from '../allow-page.ts';
import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-credentials-omitted',
  about: 'a call without its credentials is sent on to the sign-in page of another host',
  page: 'https://www.shop.test',
  fails: { method: 'GET', at: 'https://login.example', path: '/signin' },
  serve(request, response, lab) {
    if (request.path === '/signin') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<form>');
    if (allowPage(request, response)) return;
    if (request.path === '/session')
      return setCookies(response, 'JSESSIONID=3F1C0B7A5D9E8842A6617C20; Secure; HttpOnly; SameSite=Lax');
    if (request.cookie('JSESSIONID')) return sendJson(response, 200, {});
    response.writeHead(302, { location: lab.url('https://login.example', '/signin') }).end();
  },
  async run(lab) {
    await fetch(lab.url('https://api.shop.test', '/session'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('https://api.shop.test', '/me'))).status;
  },
});
