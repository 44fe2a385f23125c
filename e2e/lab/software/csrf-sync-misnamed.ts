import { csrfSyncShop } from '../csrf-sync.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-token-mismatch',
  about: 'csrf-sync reads X-CSRF-Token, calls its absence invalid, and the page sends X-XSRF-Token as axios does',
  page: 'http://shop.test',
  fails: { method: 'POST', at: 'http://shop.test', path: '/orders' },
  serve: csrfSyncShop(),
  async run(lab) {
    const { token } = await (await fetch(lab.url('http://shop.test', '/csrf-token'))).json();
    const headers = { 'x-xsrf-token': token };
    return (await fetch(lab.url('http://shop.test', '/orders'), { method: 'POST', headers })).status;
  },
});
