import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-grant-invalid',
  about: 'oidc-provider: the code is redeemed twice, as an effect does that runs twice',
  page: 'https://app.shop.test',
  fails: { method: 'POST', at: 'https://id.shop.test', path: '/token' },
  serve: openidProvider(),
  async run(lab) {
    const openid = await import(lab.url('https://app.shop.test', '/openid.js'));
    const grant = await openid.signIn();
    await (await openid.redeem(grant)).json();
    return (await openid.redeem(grant)).json();
  },
});
