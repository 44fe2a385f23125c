import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-client-unauthorized',
  about: 'oidc-provider: the client may not renew its tokens',
  page: 'https://app.shop.test',
  fails: { method: 'POST', at: 'https://id.shop.test', path: '/token' },
  serve: openidProvider({ client: { grant_types: ['authorization_code'] } }),
  async run(lab) {
    const openid = await import(lab.url('https://app.shop.test', '/openid.js'));
    return (await openid.renew('2YotnFZFEjr1zCsicMWpAA')).json();
  },
});
