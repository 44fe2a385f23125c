import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'healthy',
  about: 'oidc-provider: a sign-in with code and PKCE, the token for it, and userinfo',
  page: 'https://app.shop.test',
  serve: openidProvider(),
  async run(lab) {
    const openid = await import(lab.url('https://app.shop.test', '/openid.js'));
    const { access_token } = await (await openid.redeem(await openid.signIn())).json();
    return (await openid.askUserinfo({ authorization: `Bearer ${access_token}` })).json();
  },
});
