import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-missing',
  also: ['basic-browser-prompt'],
  about: 'a call of the page meets a Basic challenge, and the browser asks the user',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://app.test', path: '/orders' },
  serve(_request, response) {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="Restricted"' }).end();
  },
  // The call stays open while the browser asks.
  async run(lab) {
    fetch(lab.url('https://app.test', '/orders'));
  },
});
