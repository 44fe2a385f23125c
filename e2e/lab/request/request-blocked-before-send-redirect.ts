import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'request-blocked-before-send',
  about: 'behind a proxy that ends TLS, the API redirects to plain http for the slash at the end',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/orders/' },
  serve({ path }, response, lab) {
    if (path === '/orders') response.writeHead(307, { location: lab.url('http://app.test', '/orders/') }).end();
    else response.writeHead(200).end('[]');
  },
  async run(lab) {
    const response = await fetch(lab.url('https://app.test', '/orders'), {
      headers: { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' },
    });
    return response.status;
  },
});
