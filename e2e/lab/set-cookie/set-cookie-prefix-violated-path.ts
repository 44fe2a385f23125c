import { signInSetting } from '../sign-in-setting.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-prefix-violated',
  about: 'a __Host- cookie with a path of its own',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: signInSetting('__Host-sid', '9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d; Secure; HttpOnly; SameSite=None'),
  async run(lab) {
    await fetch(lab.url('https://api.example', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
