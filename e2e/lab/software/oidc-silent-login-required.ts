import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-interaction-required',
  about: 'oidc-provider: a silent renewal in a frame (prompt=none) finds nobody signed in',
  page: 'https://app.shop.test',
  fails: {
    method: 'GET',
    at: 'https://app.shop.test',
    path: '/cb?error=login_required&error_description=End-User+authentication+is+required&state=xyz&iss=https%3A%2F%2Fid.shop.test',
  },
  serve: openidProvider(),
  async run(lab) {
    const openid = await import(lab.url('https://app.shop.test', '/openid.js'));
    return (await openid.signIn({ prompt: 'none' })).code;
  },
});
