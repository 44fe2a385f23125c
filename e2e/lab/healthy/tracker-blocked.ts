import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'healthy',
  about: 'an ad blocker stops the call of a tracker',
  page: 'https://www.shop.test',
  serve(_request, response) {
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('{}');
  },
  async run(lab) {
    const response = await fetch(lab.url('https://tracker.example', '/adverts'), {
      method: 'POST',
      body: '{"page":"/"}',
    });
    return response.status;
  },
});
