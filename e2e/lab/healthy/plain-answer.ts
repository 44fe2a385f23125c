import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'healthy',
  about: 'a same-origin request that is answered',
  page: 'http://app.test',
  serve(_request, response) {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"name":"Ada"}');
  },
  async run(lab) {
    return (await fetch(lab.url('http://app.test', '/me'))).status;
  },
});
