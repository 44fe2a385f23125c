import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-grant-invalid',
  about: 'oidc-provider does not say that the redirect URI is another than in the sign-in',
  page: 'https://app.shop.test',
  fails: { method: 'POST', at: 'https://id.shop.test', path: '/token' },
  serve: openidProvider(),
  async run(lab) {
    const openid = await import(lab.url('https://app.shop.test', '/openid.js'));
    const grant = await openid.signIn();
    return (await openid.redeem({ ...grant, redirect_uri: `${grant.redirect_uri}/` })).json();
  },
});
