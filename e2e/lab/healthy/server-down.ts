import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'healthy',
  about: 'a host that does not exist is asked without a preflight',
  page: 'https://app.test',
  serve(_request, response) {
    response.writeHead(404).end();
  },
  async run(lab) {
    const response = await fetch(lab.url('https://api.invalid', '/status'));
    return response.status;
  },
});
