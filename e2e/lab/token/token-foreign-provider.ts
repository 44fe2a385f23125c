import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'token-foreign-provider',
  about: 'a token of GitHub is sent to the shop',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/stored-token')
      return sendJson(response, 200, { token: 'ghp_16C7e42F292c6912E7710c838347Ae178B4a' });
    response.setHeader(
      'www-authenticate',
      'Bearer error="invalid_token", error_description="The access token is invalid"',
    );
    response.writeHead(401).end();
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
