import { signInSetting } from '../sign-in-setting.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-samesite-cross-site',
  also: ['set-cookie-attribute-unknown'],
  about: 'the sign-in of another site misspells SameSite',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: signInSetting('JSESSIONID', '3F1C0B7A5D9E8842A6617C20; Secure; HttpOnly; Same-Site=None'),
  async run(lab) {
    await fetch(lab.url('https://api.example', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
