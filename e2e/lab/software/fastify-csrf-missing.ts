import { fastifyCsrfShop } from '../fastify-csrf.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-token-missing',
  about: '@fastify/csrf-protection: FST_CSRF_INVALID_TOKEN, because none was sent',
  page: 'http://app.test',
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
  serve: fastifyCsrfShop(),
  async run(lab) {
    await fetch(lab.url('http://app.test', '/csrf-token'));
    return (await fetch(lab.url('http://app.test', '/orders'), { method: 'POST' })).status;
  },
});
