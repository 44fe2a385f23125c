import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-refresh-token-expired',
  about: 'oidc-provider rotates refresh tokens, and the page keeps the first',
  page: 'https://app.shop.test',
  fails: { method: 'POST', at: 'https://id.shop.test', path: '/token' },
  serve: openidProvider({ issueRefreshToken: () => true, rotateRefreshToken: true }),
  async run(lab) {
    const openid = await import(lab.url('https://app.shop.test', '/openid.js'));
    const { refresh_token } = await (await openid.redeem(await openid.signIn())).json();
    await (await openid.renew(refresh_token)).json();
    return (await openid.renew(refresh_token)).json();
  },
});
