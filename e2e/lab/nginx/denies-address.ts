import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'unexplained',
  about: 'deny of nginx refuses the address of the client',
  page: 'https://denies-address.nginx.test',
  fails: { method: 'GET', at: 'https://denies-address.nginx.test', path: '/admin' },
  nginx: `
    location / { proxy_pass http://backend; }
    location /denies-address/admin { deny all; proxy_pass http://backend; }`,
  serve(_request, response) {
    sendJson(response, 200, { name: 'Ada' });
  },
  async run(lab) {
    return (await fetch(lab.url('https://denies-address.nginx.test', '/admin'))).status;
  },
});
