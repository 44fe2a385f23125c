import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { now } from '../tokens.ts';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const unsigned = () =>
  `${encode({ alg: 'none', typ: 'JWT' })}.${encode({ sub: '42', iat: now(), exp: now() + 3600 })}.`;

export default defineStory({
  rule: 'token-alg-none',
  about: 'a mock issuer does not sign, and the challenge is bare',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve(request, response) {
    if (request.path === '/stored-token') return sendJson(response, 200, { token: unsigned() });
    response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('http://app.test', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
