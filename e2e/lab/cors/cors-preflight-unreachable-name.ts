import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-unreachable',
  about: 'the host name of the API does not exist',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.invalid', path: '/orders' },
  serve(_request, response) {
    response.writeHead(404).end();
  },
  async run(lab) {
    const response = await fetch(lab.url('https://api.invalid', '/orders'), {
      headers: { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' },
    });
    return response.status;
  },
});
