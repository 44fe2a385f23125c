import { signInSetting } from '../sign-in-setting.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-secure-over-http',
  about: 'the sign-in sets a Secure cookie over http',
  page: 'http://www.shop.test',
  fails: { method: 'GET', at: 'http://api.shop.test', path: '/me' },
  serve: signInSetting('connect.sid', 's%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2; HttpOnly; Secure'),
  async run(lab) {
    await fetch(lab.url('http://api.shop.test', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('http://api.shop.test', '/me'), { credentials: 'include' })).status;
  },
});
