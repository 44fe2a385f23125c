import { signInSetting } from '../sign-in-setting.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-domain-mismatch',
  about: 'Domain=localhost, and the API is called by its IP address',
  page: 'http://127.0.0.1',
  fails: { method: 'GET', at: 'http://localhost', path: '/me' },
  serve: signInSetting('session', '.eJyrVopPy0kszkgtVrKKrlZSKIFQSUpWSoZKtToAuRkJMw; Domain=127.0.0.1; HttpOnly'),
  async run(lab) {
    await fetch(lab.url('http://localhost', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('http://localhost', '/me'), { credentials: 'include' })).status;
  },
});
