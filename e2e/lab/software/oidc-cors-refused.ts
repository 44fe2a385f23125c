import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-origin-missing',
  about: 'oidc-provider: clientBasedCORS knows no origin, as it comes',
  page: 'https://app.shop.test',
  fails: { method: 'POST', at: 'https://id.shop.test', path: '/token' },
  serve: openidProvider({ clientBasedCORS: () => false }),
  async run(lab) {
    const openid = await import(lab.url('https://app.shop.test', '/openid.js'));
    return (await openid.redeem(await openid.signIn())).json();
  },
});
