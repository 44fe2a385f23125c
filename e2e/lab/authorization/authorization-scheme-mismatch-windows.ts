import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'authorization-scheme-mismatch',
  about: 'a Bearer token is sent to a site with Windows sign-in',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://intranet.example', path: '/api/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/token') return void response.end(freshJwt());
    response.setHeader('www-authenticate', ['Negotiate', 'NTLM']);
    response.setHeader('server', 'Microsoft-IIS/10.0');
    response.writeHead(401, { 'content-type': 'text/html' }).end('<h2>401 - Unauthorized: Access is denied.</h2>');
  },
  async run(lab) {
    const token = await (await fetch(lab.url('https://intranet.example', '/token'))).text();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('https://intranet.example', '/api/me'), { headers })).status;
  },
});
