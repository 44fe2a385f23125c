import { signInSetting } from '../sign-in-setting.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-third-party-blocked',
  about: 'a browser that blocks third-party cookies takes no session of another site',
  page: 'https://app.test',
  blocksThirdPartyCookies: true,
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: signInSetting('connect.sid', 's%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2; Secure; HttpOnly; SameSite=None'),
  async run(lab) {
    await fetch(lab.url('https://api.example', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
