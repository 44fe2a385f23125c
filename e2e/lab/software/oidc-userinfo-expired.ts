import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'token-expired',
  about: 'oidc-provider: userinfo is asked again and again, until its opaque token has expired',
  page: 'https://app.shop.test',
  fails: { method: 'GET', at: 'https://id.shop.test', path: '/me' },
  serve: openidProvider({ ttl: { AccessToken: 1 } }),
  async run(lab) {
    const openid = await import(lab.url('https://app.shop.test', '/openid.js'));
    const { access_token } = await (await openid.redeem(await openid.signIn())).json();
    const headers = { authorization: `Bearer ${access_token}` };
    while ((await openid.askUserinfo(headers)).ok);
  },
});
