import { signInSetting } from '../sign-in-setting.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-credentials-omitted',
  about: 'the sign-in is sent to a sibling host without credentials',
  page: 'https://www.shop.test',
  fails: { method: 'GET', at: 'https://api.shop.test', path: '/me' },
  serve: signInSetting('connect.sid', 's%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2; Secure; HttpOnly'),
  async run(lab) {
    await fetch(lab.url('https://api.shop.test', '/login'), { method: 'POST' });
    return (await fetch(lab.url('https://api.shop.test', '/me'), { credentials: 'include' })).status;
  },
});
