import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { expiredJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-expired',
  about: 'the token travels in a cookie that outlives it',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://app.test', path: '/me' },
  serve(request, response) {
    if (request.path === '/login')
      return setCookies(response, `access_token=${expiredJwt()}; Max-Age=86400; Secure; HttpOnly; SameSite=Lax`);
    sendJson(response, 401, { statusCode: 401, message: 'Unauthorized' });
  },
  async run(lab) {
    await fetch(lab.url('https://app.test', '/login'), { method: 'POST' });
    return (await fetch(lab.url('https://app.test', '/me'))).status;
  },
});
