import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-cached-foreign-origin',
  about: 'a CDN serves the answer that it stored for another origin',
  page: 'https://www.shop.test',
  fails: { method: 'GET', at: 'https://cdn.shop.test', path: '/catalogue' },
  serve(_request, response, lab) {
    response.writeHead(200, {
      'access-control-allow-origin': lab.origin('https://admin.shop.test'),
      'content-type': 'application/json',
      'x-cache': 'HIT',
      age: '318',
    });
    response.end('[]');
  },
  async run(lab) {
    return (await fetch(lab.url('https://cdn.shop.test', '/catalogue'))).status;
  },
});
