import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-client-invalid',
  about: 'oidc-provider: the client has a secret, and the page sends an old one',
  page: 'https://app.shop.test',
  fails: { method: 'POST', at: 'https://id.shop.test', path: '/token' },
  serve: openidProvider({ client: { client_secret: 'new', token_endpoint_auth_method: 'client_secret_post' } }),
  async run(lab) {
    const openid = await import(lab.url('https://app.shop.test', '/openid.js'));
    const grant = await openid.signIn();
    return (await openid.redeem({ ...grant, client_secret: 'old' })).json();
  },
});
