import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'healthy',
  about: 'the browser answers a Digest challenge by itself, and the page gets its answer',
  page: 'http://app.test',
  serve({ headers }, response) {
    if (headers.authorization?.startsWith('Digest ')) return void response.end('signed in');
    response.writeHead(401, {
      'www-authenticate': 'Digest realm="office", qop="auth", nonce="bm9uY2U", algorithm=MD5',
    });
    response.end();
  },
  run: ({ url }) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open('GET', url('http://app.test', '/report'), true, 'ada', 'lovelace');
      request.onloadend = resolve;
      request.send();
    }),
});
