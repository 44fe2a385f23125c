import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'token-environment-mismatch',
  about: 'a test key is sent to the real API',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve(request, response) {
    if (request.path === '/stored-token') return sendJson(response, 200, { token: 'sk_test_4eC39HqLyjWDarjtT1zdp7dc' });
    sendJson(response, 403, { error: { message: 'This API call cannot be made with a test mode API key.' } });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('http://app.test', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
