import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-not-received',
  about: 'a gateway takes Basic credentials out',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve: (_request, response) => sendJson(response, 401, { error: 'Authorization header is missing' }),
  async run(lab) {
    const headers = { authorization: `Basic ${btoa('ada:open sesame')}` };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
