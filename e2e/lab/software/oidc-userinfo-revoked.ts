import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'token-rejected',
  about: 'oidc-provider: userinfo is asked with a token that the sign-out revoked',
  page: 'https://app.shop.test',
  fails: { method: 'GET', at: 'https://id.shop.test', path: '/me' },
  serve: openidProvider({ features: { revocation: { enabled: true } } }),
  async run(lab) {
    const openid = await import(lab.url('https://app.shop.test', '/openid.js'));
    const { access_token } = await (await openid.redeem(await openid.signIn())).json();
    const body = new URLSearchParams({ client_id: 'shop', token: access_token });
    await fetch(lab.url('https://id.shop.test', '/token/revocation'), { method: 'POST', body });
    return (await openid.askUserinfo({ authorization: `Bearer ${access_token}` })).json();
  },
});
