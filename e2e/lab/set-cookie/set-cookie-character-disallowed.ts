import { signInSetting } from '../sign-in-setting.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-character-disallowed',
  about: 'a tab inside the value',
  page: 'https://www.shop.test',
  fails: { method: 'GET', at: 'https://api.shop.test', path: '/me' },
  serve: signInSetting('session', '{"user":\t42}; Secure; HttpOnly'),
  async run(lab) {
    await fetch(lab.url('https://api.shop.test', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('https://api.shop.test', '/me'), { credentials: 'include' })).status;
  },
});
