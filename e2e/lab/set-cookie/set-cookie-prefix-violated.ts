import { signInSetting } from '../sign-in-setting.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-prefix-violated',
  about: 'a __Host- cookie with Domain',
  page: 'https://www.shop.test',
  fails: { method: 'GET', at: 'https://api.shop.test', path: '/me' },
  serve: signInSetting(
    '__Host-session',
    '9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d; Domain=shop.test; Path=/; Secure; HttpOnly',
  ),
  async run(lab) {
    await fetch(lab.url('https://api.shop.test', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('https://api.shop.test', '/me'), { credentials: 'include' })).status;
  },
});
