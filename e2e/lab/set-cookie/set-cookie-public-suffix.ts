import { signInSetting } from '../sign-in-setting.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-public-suffix',
  about: 'the cookie is set for a whole top-level domain',
  page: 'https://www.shop.test',
  fails: { method: 'POST', at: 'https://api.shop.test', path: '/orders' },
  serve: signInSetting('PHPSESSID', 'k2j4h5g6f7d8s9a0q1w2e3r4t5; Domain=.test; Secure; HttpOnly'),
  async run(lab) {
    await fetch(lab.url('https://api.shop.test', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('https://api.shop.test', '/orders'), { method: 'POST', credentials: 'include' }))
      .status;
  },
});
