import { csrfSyncShop } from '../csrf-sync.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-token-mismatch',
  about: 'csrf-sync: a deployment emptied the sessions in memory, and with them the token of an open page',
  page: 'http://shop.test',
  fails: { method: 'POST', at: 'http://shop.test', path: '/orders' },
  serve: csrfSyncShop(),
  async run(lab) {
    const { token } = await (await fetch(lab.url('http://shop.test', '/csrf-token'))).json();
    await fetch(lab.url('http://shop.test', '/deploy'), { method: 'POST' });
    const headers = { 'x-csrf-token': token };
    return (await fetch(lab.url('http://shop.test', '/orders'), { method: 'POST', headers })).status;
  },
});
