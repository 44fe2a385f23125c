import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-missing',
  about: 'satisfy any of nginx lets the office in, and asks everybody else for a password',
  page: 'https://satisfies-any.nginx.test',
  fails: { method: 'GET', at: 'https://satisfies-any.nginx.test', path: '/metrics' },
  nginx: `
    location / { proxy_pass http://backend; }
    location /satisfies-any/metrics {
      satisfy any;
      allow 10.0.0.0/8;
      deny all;
      auth_basic "Metrics";
      auth_basic_user_file htpasswd;
      proxy_pass http://backend;
    }`,
  serve(_request, response) {
    sendJson(response, 200, { name: 'Ada' });
  },
  async run(lab) {
    return (await fetch(lab.url('https://satisfies-any.nginx.test', '/metrics'), { credentials: 'omit' })).status;
  },
});
