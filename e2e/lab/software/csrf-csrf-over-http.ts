import { csrfCsrfShop } from '../csrf-csrf.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-secure-over-http',
  about: 'csrf-csrf as it comes, on a development server without TLS: its __Host- cookie is refused',
  page: 'http://app.test',
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
  serve: csrfCsrfShop(),
  async run(lab) {
    const { token } = await (await fetch(lab.url('http://app.test', '/csrf-token'))).json();
    const headers = { 'x-csrf-token': token };
    return (await fetch(lab.url('http://app.test', '/orders'), { method: 'POST', headers })).status;
  },
});
