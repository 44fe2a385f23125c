import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-scheme-unsupported',
  about: 'the address of the API lacks its scheme',
  page: 'http://app.test',
  fails: { method: 'GET', url: 'localhost:3000/orders' },
  serve(_request, response) {
    response.writeHead(404).end();
  },
  async run() {
    const request = new XMLHttpRequest();
    request.open('GET', 'localhost:3000/orders');
    await new Promise((resolve) => {
      request.onloadend = resolve;
      request.send();
    });
    return request.status;
  },
});
