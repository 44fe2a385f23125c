import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-two-layers',
  about: 'nginx guards the whole staging host with a password of its own',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.setHeader('www-authenticate', 'Basic realm="Staging"');
    response.writeHead(401, { 'content-type': 'text/html', server: 'nginx/1.26.3' });
    response.end('<center><h1>401 Authorization Required</h1></center><hr><center>nginx/1.26.3</center>');
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
