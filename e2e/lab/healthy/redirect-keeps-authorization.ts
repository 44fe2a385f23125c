import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'healthy',
  about: 'a redirect on the same origin, which takes the token along',
  page: 'http://app.test',
  serve(request, response, lab) {
    if (request.path === '/me')
      return void response.writeHead(308, { location: lab.url('http://app.test', '/me/') }).end();
    sendJson(response, request.headers.authorization ? 200 : 401, {});
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
