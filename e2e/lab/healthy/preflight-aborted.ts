import { defineStory } from '../story.ts';

let tell = () => {};
const arrival = new Promise<void>((resolve) => {
  tell = resolve;
});

export default defineStory({
  rule: 'healthy',
  about: 'the page gives up while its preflight waits',
  page: 'https://app.test',
  async serve({ method }, response) {
    if (method === 'OPTIONS') return tell();
    await arrival;
    response.writeHead(204).end();
  },
  async run(lab) {
    const controller = new AbortController();
    const asked = fetch(lab.url('https://api.example', '/profile'), { method: 'PUT', signal: controller.signal });
    await fetch(lab.url('https://app.test', '/arrived'));
    controller.abort();
    return asked;
  },
});
