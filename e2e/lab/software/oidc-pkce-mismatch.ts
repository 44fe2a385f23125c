import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-grant-invalid',
  about: 'oidc-provider does not say that the code_verifier is that of another sign-in',
  page: 'https://app.shop.test',
  fails: { method: 'POST', at: 'https://id.shop.test', path: '/token' },
  serve: openidProvider(),
  async run(lab) {
    const openid = await import(lab.url('https://app.shop.test', '/openid.js'));
    const grant = await openid.signIn();
    return (await openid.redeem({ ...grant, code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk' })).json();
  },
});
