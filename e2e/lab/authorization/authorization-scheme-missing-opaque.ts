import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-scheme-missing',
  about: 'an opaque token without a scheme, answered without a challenge',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve: (_request, response) => sendJson(response, 401, { statusCode: 401, message: 'Unauthorized' }),
  async run(lab) {
    const headers = { authorization: 'c8f1e2a47b9d4c60a3e5f7081b2c3d4e' };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
