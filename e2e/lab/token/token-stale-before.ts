import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt, now } from '../tokens.ts';

export default defineStory({
  rule: 'token-stale',
  about: 'the endpoint took a newer token before',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve(request, response) {
    if (request.path === '/tokens')
      return sendJson(response, 200, {
        old: freshJwt({ iat: now() - 1800, jti: 'old' }),
        fresh: freshJwt({ jti: 'fresh' }),
      });
    const claims = request.headers.authorization?.split('.')[1] ?? '';
    if (Buffer.from(claims, 'base64url').toString().includes('fresh')) return sendJson(response, 200, { name: 'Ada' });
    sendJson(response, 401, { message: 'Token has been revoked' });
  },
  async run(lab) {
    const { old, fresh } = await (await fetch(lab.url('http://app.test', '/tokens'))).json();
    const me = lab.url('http://app.test', '/me');
    await fetch(me, { headers: { authorization: `Bearer ${fresh}` } });
    return (await fetch(me, { headers: { authorization: `Bearer ${old}` } })).status;
  },
});
