import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-content-type-mismatch',
  about: 'oidc-provider takes forms at its token endpoint, and the page sends JSON',
  page: 'https://app.shop.test',
  fails: { method: 'POST', at: 'https://id.shop.test', path: '/token' },
  serve: openidProvider(),
  async run(lab) {
    const response = await fetch(lab.url('https://id.shop.test', '/token'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ grant_type: 'authorization_code', client_id: 'shop', code: 'SplxlOBeZQQYbYS6WxSbIA' }),
    });
    return response.json();
  },
});
