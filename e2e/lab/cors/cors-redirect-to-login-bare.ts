import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-redirect-to-login',
  about: 'an API of another host answers with a redirect to OpenID Connect, and without CORS headers',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(_request, response, lab) {
    const login = lab.url('https://sso.example', '/realms/shop/protocol/openid-connect/auth');
    response.writeHead(302, { location: `${login}?response_type=code&client_id=api` }).end();
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
