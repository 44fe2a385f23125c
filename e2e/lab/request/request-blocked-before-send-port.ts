import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'request-blocked-before-send',
  about: 'the API listens on the port of X11, to which browsers make no requests',
  page: 'https://app.test',
  fails: { method: 'GET', url: 'https://api.example:6000/orders' },
  serve(_request, response) {
    response.writeHead(404).end();
  },
  async run() {
    const response = await fetch('https://api.example:6000/orders');
    return response.status;
  },
});
