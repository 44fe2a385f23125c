import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'dpop-proof-missing',
  about: 'oidc-provider: userinfo is asked with a bound token under Bearer, and without a proof',
  page: 'https://app.shop.test',
  fails: { method: 'GET', at: 'https://id.shop.test', path: '/me' },
  serve: openidProvider(),
  async run(lab) {
    const openid = await import(lab.url('https://app.shop.test', '/openid.js'));
    const dpop = await import(lab.url('https://app.shop.test', '/dpop.js'));
    const htu = lab.url('https://id.shop.test', '/token');
    const proof = await dpop.proof(await dpop.makeKey(), { htm: 'POST', htu });
    const { access_token } = await (await openid.redeem(await openid.signIn(), { dpop: proof })).json();
    return (await openid.askUserinfo({ authorization: `Bearer ${access_token}` })).json();
  },
});
