import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { now } from '../tokens.ts';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const unsigned = () =>
  `${encode({ alg: 'none', typ: 'JWT' })}.${encode({ sub: '42', iat: now(), exp: now() + 3600 })}.`;

export default defineStory({
  rule: 'token-alg-none',
  about: 'a mock issuer does not sign',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/stored-token') return sendJson(response, 200, { token: unsigned() });
    sendJson(response, 401, { message: 'jwt signature is required' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
