import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'basic-credentials-rejected',
  about: 'auth_basic of nginx refuses the password',
  page: 'https://wrong-password.nginx.test',
  fails: { method: 'GET', at: 'https://wrong-password.nginx.test', path: '/metrics' },
  nginx: `
    location / { proxy_pass http://backend; }
    location /wrong-password/metrics {
      auth_basic "Metrics";
      auth_basic_user_file htpasswd;
      proxy_pass http://backend;
    }`,
  serve(_request, response) {
    sendJson(response, 200, { name: 'Ada' });
  },
  async run(lab) {
    const headers = { authorization: `Basic ${btoa('ada:byron')}` };
    return (await fetch(lab.url('https://wrong-password.nginx.test', '/metrics'), { headers, credentials: 'omit' }))
      .status;
  },
});
