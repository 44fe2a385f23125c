import { csrfCsrfShop } from '../csrf-csrf.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-token-mismatch',
  about: 'csrf-csrf: the token is from before the sign-in, and belongs to another session',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://app.test', path: '/orders' },
  serve: csrfCsrfShop(),
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://app.test', '/csrf-token'))).json();
    await fetch(lab.url('https://app.test', '/login'), { method: 'POST' });
    const headers = { 'x-csrf-token': token };
    return (await fetch(lab.url('https://app.test', '/orders'), { method: 'POST', headers })).status;
  },
});
