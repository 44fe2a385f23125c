import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'challenge-negotiate-unavailable',
  about: 'an IIS wants Windows sign-in, which the browser does not do across origins without credentials',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://intranet.example', path: '/api/reports' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.writeHead(401, 'Unauthorized', [
      'WWW-Authenticate',
      'Negotiate',
      'WWW-Authenticate',
      'NTLM',
      'Server',
      'Microsoft-IIS/10.0',
      'X-Powered-By',
      'ASP.NET',
      'Content-Type',
      'text/html',
    ]);
    response.end('<h2>401 - Unauthorized: Access is denied due to invalid credentials.</h2>');
  },
  async run(lab) {
    return (await fetch(lab.url('https://intranet.example', '/api/reports'))).status;
  },
});
