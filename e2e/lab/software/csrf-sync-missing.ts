import { csrfSyncShop } from '../csrf-sync.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-token-missing',
  about: 'csrf-sync: a call from a signed-in page that knows nothing of the token',
  page: 'http://shop.test',
  fails: { method: 'POST', at: 'http://shop.test', path: '/orders' },
  serve: csrfSyncShop(),
  async run(lab) {
    await fetch(lab.url('http://shop.test', '/login'), { method: 'POST' });
    const body = JSON.stringify({ item: 1 });
    const headers = { 'content-type': 'application/json' };
    return (await fetch(lab.url('http://shop.test', '/orders'), { method: 'POST', headers, body })).status;
  },
});
