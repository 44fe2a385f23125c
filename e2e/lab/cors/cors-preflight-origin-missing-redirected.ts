import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-origin-missing',
  about: 'the page’s own server redirects a PUT to an API that does not know CORS',
  page: 'https://app.test',
  serve({ origin }, response, lab) {
    if (origin === 'https://app.test')
      return void response.writeHead(307, { location: lab.url('https://api.example', '/save') }).end();
    response.writeHead(204, { allow: 'PUT' }).end();
  },
  run: ({ url }) =>
    fetch(url('https://app.test', '/save'), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }),
  fails: { method: 'PUT', at: 'https://api.example', path: '/save' },
});
