import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'token-id-token-used',
  about: 'oidc-provider: userinfo is asked with the ID token',
  page: 'https://app.shop.test',
  fails: { method: 'GET', at: 'https://id.shop.test', path: '/me' },
  serve: openidProvider(),
  async run(lab) {
    const openid = await import(lab.url('https://app.shop.test', '/openid.js'));
    const { id_token } = await (await openid.redeem(await openid.signIn())).json();
    return (await openid.askUserinfo({ authorization: `Bearer ${id_token}` })).json();
  },
});
