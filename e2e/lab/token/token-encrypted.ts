import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

const header = Buffer.from('{"alg":"dir","enc":"A256GCM","iss":"https://shop.eu.auth0.com/"}').toString('base64url');

export default defineStory({
  rule: 'token-encrypted',
  about: 'the client named no audience',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/stored-token')
      return sendJson(response, 200, {
        token: `${header}..48V1_ALb6US04U3b.5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TAL.XFBoMYUZodetZdvT`,
      });
    sendJson(response, 401, { message: 'Invalid Compact JWS' });
  },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
