import { signInSetting } from '../sign-in-setting.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-credentials-omitted',
  about: 'the sign-in is sent to another site without credentials',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: signInSetting('connect.sid', 's%3AkX2vQp81LmZr0TtYc7WnB4d.9fQ2; Secure; HttpOnly; SameSite=None'),
  async run(lab) {
    await fetch(lab.url('https://api.example', '/login'), { method: 'POST' });
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
