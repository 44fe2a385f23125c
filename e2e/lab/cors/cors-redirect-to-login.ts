import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-redirect-to-login',
  about: 'the session is over, and the call is sent on to the sign-in page of another host',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://login.example', path: '/signin' },
  serve(request, response, lab) {
    if (request.origin === 'https://login.example') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<form method="post"></form>');
      return;
    }
    response.writeHead(302, { location: lab.url('https://login.example', '/signin') }).end();
  },
  async run(lab) {
    return (await fetch(lab.url('https://app.test', '/api/me'))).status;
  },
});
