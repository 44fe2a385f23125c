import { signInSetting } from '../sign-in-setting.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-samesite-cross-site',
  about: 'the sign-in of another site sets SameSite=Strict',
  page: 'https://app.test',
  fails: { method: 'PUT', at: 'https://api.example', path: '/profile' },
  serve: signInSetting('sessionid', '3f1c0b7a5d9e8842a6617c20d1; Secure; HttpOnly; SameSite=Strict'),
  async run(lab) {
    await fetch(lab.url('https://api.example', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('https://api.example', '/profile'), { method: 'PUT', credentials: 'include' })).status;
  },
});
