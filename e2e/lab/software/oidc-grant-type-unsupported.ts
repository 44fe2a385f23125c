import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-grant-type-unsupported',
  about: 'oidc-provider knows no password grant',
  page: 'https://app.shop.test',
  fails: { method: 'POST', at: 'https://id.shop.test', path: '/token' },
  serve: openidProvider(),
  async run(lab) {
    const openid = await import(lab.url('https://app.shop.test', '/openid.js'));
    return (await openid.askToken({ grant_type: 'password', username: 'ada', password: 'lovelace' })).json();
  },
});
