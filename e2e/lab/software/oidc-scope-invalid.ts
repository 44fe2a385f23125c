import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-scope-invalid',
  about: 'oidc-provider: a renewal asks for more than was granted',
  page: 'https://app.shop.test',
  fails: { method: 'POST', at: 'https://id.shop.test', path: '/token' },
  serve: openidProvider({ issueRefreshToken: () => true }),
  async run(lab) {
    const openid = await import(lab.url('https://app.shop.test', '/openid.js'));
    const { refresh_token } = await (await openid.redeem(await openid.signIn())).json();
    return (
      await openid.askToken({ grant_type: 'refresh_token', refresh_token, scope: 'openid offline_access' })
    ).json();
  },
});
