import { setTimeout } from 'node:timers/promises';
import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';
import { freshJwt, now } from '../tokens.ts';

/** How long a renewal takes, so that two run beside each other; in milliseconds. */
const RENEWAL = 200;

/** When the renewals under way began, in seconds: the tokens of both are of one age, also where a second passes between them. */
let issuedAt: number | undefined;

export default defineStory({
  rule: 'token-refresh-race',
  about: 'two renewals at once: rotation ends what the first one got',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  async serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/oauth/token') {
      issuedAt ??= now();
      const iat = issuedAt;
      await setTimeout(RENEWAL);
      issuedAt = undefined;
      return sendJson(response, 200, { access_token: freshJwt({ iat }), token_type: 'Bearer', expires_in: 3600 });
    }
    response.writeHead(401, { 'www-authenticate': 'Bearer error="invalid_token"' }).end();
  },
  async run(lab) {
    const renew = async () => {
      const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'tGzv3JOkF0XG5Qx2TlKWIA' });
      const response = await fetch(lab.url('https://api.example', '/oauth/token'), { method: 'POST', body });
      return (await response.json()).access_token;
    };
    const [first] = await Promise.all([renew(), renew()]);
    const headers = { authorization: `Bearer ${first}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
