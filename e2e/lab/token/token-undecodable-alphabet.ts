import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'token-undecodable',
  about: 'the signature was written in plain base64',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve(request, response) {
    if (request.path === '/stored-token')
      return sendJson(response, 200, {
        token: freshJwt().replace(/[^.]+$/, 'q+Zz/8mVdPq0kQb1c2lnbmF0dXJlLW9mLXRoZS1sYWI'),
      });
    sendJson(response, 401, { statusCode: 401, message: 'Unauthorized' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('http://app.test', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
