import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'request-blocked-before-send',
  about: 'an ad blocker takes the small ads of the shop for advertising',
  page: 'https://www.shop.test',
  fails: { method: 'GET', at: 'https://api.shop.test', path: '/adverts' },
  serve(_request, response) {
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('[]');
  },
  async run(lab) {
    const response = await fetch(lab.url('https://api.shop.test', '/adverts'));
    return response.status;
  },
});
