import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-redirect-userinfo',
  about: 'a redirect to a user name, by a server that any page may read',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://files.example', path: '/latest' },
  serve(request, response, lab) {
    response.setHeader('access-control-allow-origin', '*');
    if (request.path !== '/latest') return void response.writeHead(200).end();
    response.writeHead(302, { location: lab.url('https://files.example', '/7').replace('//', '//reader@') }).end();
  },
  async run(lab) {
    return (await fetch(lab.url('https://files.example', '/latest'))).status;
  },
});
