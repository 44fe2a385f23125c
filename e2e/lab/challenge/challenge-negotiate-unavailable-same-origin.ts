import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'challenge-negotiate-unavailable',
  about: 'a Kerberos service on a host that the browser is not allowed to sign in to',
  page: 'https://intranet.test',
  fails: { method: 'GET', at: 'https://intranet.test', path: '/gateway/status' },
  serve(_request, response) {
    response.writeHead(401, {
      'www-authenticate': 'Negotiate',
      'set-cookie': 'hadoop.auth=; Path=/; HttpOnly',
      'content-type': 'text/html;charset=utf-8',
    });
    response.end('<title>Error 401 Authentication required</title><p>Reason: Authentication required');
  },
  async run(lab) {
    return (await fetch(lab.url('https://intranet.test', '/gateway/status'))).status;
  },
});
