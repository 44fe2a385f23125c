import { csrfCsrfShop } from '../csrf-csrf.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-token-missing',
  about: 'csrf-csrf: the page fetches the token and does not send it',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://app.test', path: '/orders' },
  serve: csrfCsrfShop(),
  async run(lab) {
    await fetch(lab.url('https://app.test', '/csrf-token'));
    return (await fetch(lab.url('https://app.test', '/orders'), { method: 'POST' })).status;
  },
});
