import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'apikey-misplaced',
  about: 'nginx drops the header api_key, because a name with an underscore is invalid to it',
  page: 'https://drops-underscores.nginx.test',
  fails: { method: 'GET', at: 'https://drops-underscores.nginx.test', path: '/v1/pets' },
  nginx: `
    location / { proxy_pass http://backend; }`,
  serve({ headers }, response) {
    if (headers.api_key) return sendJson(response, 200, []);
    sendJson(response, 401, { message: 'API key is missing. Send it in the header api_key.' });
  },
  async run(lab) {
    const headers = { api_key: 'pk-7f3aB9xQ2mN8vK4tR6wZ' };
    return (await fetch(lab.url('https://drops-underscores.nginx.test', '/v1/pets'), { headers })).status;
  },
});
