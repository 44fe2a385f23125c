import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-redirect-userinfo',
  about: 'a gateway redirects to a backend with user and password in the URL',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response, lab) {
    if (allowPage(request, response)) return;
    if (request.path !== '/me') return void response.writeHead(200).end();
    const backend = lab.url('https://backend.example', '/me').replace('//', '//service:s3cret@');
    response.writeHead(302, { location: backend }).end();
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/me'))).status;
  },
});
