import { fastifyCsrfShop } from '../fastify-csrf.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-samesite-cross-site',
  about: '@fastify/csrf-protection as it comes, to a page of another site: its SameSite=Strict cookie is refused',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://api.example', path: '/orders' },
  serve: fastifyCsrfShop(),
  async run(lab) {
    const asked = await fetch(lab.url('https://api.example', '/csrf-token'), { credentials: 'include' });
    const { token } = await asked.json();
    const init = { method: 'POST', credentials: 'include', headers: { 'x-csrf-token': token } } as const;
    return (await fetch(lab.url('https://api.example', '/orders'), init)).status;
  },
});
