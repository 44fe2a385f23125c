import { signInSetting } from '../sign-in-setting.ts';
import { defineStory } from '../story.ts';

const NINE_HOURS = 9 * 3_600_000;

export default defineStory({
  rule: 'set-cookie-expired-on-arrival',
  about: 'a server that writes its local time as GMT sets a cookie that is long over',
  page: 'https://www.shop.test',
  fails: { method: 'GET', at: 'https://api.shop.test', path: '/me' },
  serve: signInSetting(
    'ASP.NET_SessionId',
    `y4k5l2m3n1o0p9q8r7s6t5u4; Expires=${new Date(Date.now() - NINE_HOURS).toUTCString()}; Secure; HttpOnly`,
  ),
  async run(lab) {
    await fetch(lab.url('https://api.shop.test', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('https://api.shop.test', '/me'), { credentials: 'include' })).status;
  },
});
