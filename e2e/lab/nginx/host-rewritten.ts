import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-origin-rejected',
  about: 'nginx gives the application its own name for the host, which the Origin then differs from',
  page: 'https://host-rewritten.nginx.test',
  fails: { method: 'POST', at: 'https://host-rewritten.nginx.test', path: '/orders' },
  nginx: `
    location / { proxy_pass http://backend; }
    location /host-rewritten/orders {
      proxy_pass http://backend;
      proxy_set_header Host app.internal;
    }`,
  serve({ headers }, response) {
    const own = `https://${headers.host}`;
    if (headers.origin === own) return sendJson(response, 201, { id: 7 });
    response.writeHead(403, { 'content-type': 'text/html' });
    response.end(
      `<h1>Forbidden <span>(403)</span></h1><p>CSRF verification failed. Request aborted.</p><p>Origin checking failed - ${headers.origin} does not match any trusted origins.</p>`,
    );
  },
  async run(lab) {
    return (
      await fetch(lab.url('https://host-rewritten.nginx.test', '/orders'), {
        method: 'POST',
        body: new URLSearchParams({ sku: '7' }),
      })
    ).status;
  },
});
