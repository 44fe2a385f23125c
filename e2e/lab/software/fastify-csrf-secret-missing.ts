import { fastifyCsrfShop } from '../fastify-csrf.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-cookie-missing',
  about: '@fastify/csrf-protection: FST_CSRF_MISSING_SECRET, because nobody asked for a token before',
  page: 'http://app.test',
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
  serve: fastifyCsrfShop(),
  run: async (lab) => (await fetch(lab.url('http://app.test', '/orders'), { method: 'POST' })).status,
});
