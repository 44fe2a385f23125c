import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-missing',
  about: 'oidc-provider: userinfo is asked without a token',
  page: 'https://app.shop.test',
  fails: { method: 'GET', at: 'https://id.shop.test', path: '/me' },
  serve: openidProvider(),
  async run(lab) {
    const openid = await import(lab.url('https://app.shop.test', '/openid.js'));
    return (await openid.askUserinfo({})).json();
  },
});
