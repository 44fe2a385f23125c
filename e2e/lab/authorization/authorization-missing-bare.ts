import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-missing',
  about: 'a 401 without a word, to a request that carries nothing',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve: (_request, response) => void response.writeHead(401, { 'content-type': 'text/plain' }).end('Unauthorized'),
  async run(lab) {
    return (await fetch(lab.url('http://app.test', '/me'))).status;
  },
});
