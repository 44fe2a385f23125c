import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-client-invalid',
  about: 'oidc-provider: the client is called by the name it has in another environment',
  page: 'https://app.shop.test',
  fails: { method: 'POST', at: 'https://id.shop.test', path: '/token' },
  serve: openidProvider(),
  async run(lab) {
    const openid = await import(lab.url('https://app.shop.test', '/openid.js'));
    return (
      await openid.askToken({ grant_type: 'refresh_token', refresh_token: 'x', client_id: 'shop-staging' })
    ).json();
  },
});
