import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-redirect-uri-mismatch',
  about: 'oidc-provider shows an error page for a redirect URI that is not registered',
  page: 'https://app.shop.test',
  fails: {
    method: 'GET',
    at: 'https://id.shop.test',
    path: '/auth?client_id=shop&response_type=code&redirect_uri=https%3A%2F%2Fwww.shop.test%2Fcb&scope=openid',
  },
  serve: openidProvider(),
  run(lab) {
    const query = 'client_id=shop&response_type=code&redirect_uri=https%3A%2F%2Fwww.shop.test%2Fcb&scope=openid';
    location.assign(`${lab.url('https://id.shop.test', '/auth')}?${query}`);
    return new Promise(() => {});
  },
});
