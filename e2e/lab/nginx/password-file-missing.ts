import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'unexplained',
  about: 'nginx does not find the file of auth_basic, and refuses the right password with 403',
  page: 'https://password-file-missing.nginx.test',
  fails: { method: 'GET', at: 'https://password-file-missing.nginx.test', path: '/metrics' },
  nginx: `
    location / { proxy_pass http://backend; }
    location /password-file-missing/metrics {
      auth_basic "Metrics";
      auth_basic_user_file nowhere;
      proxy_pass http://backend;
    }`,
  serve(_request, response) {
    sendJson(response, 200, { name: 'Ada' });
  },
  async run(lab) {
    const headers = { authorization: `Basic ${btoa('ada:lovelace')}` };
    return (
      await fetch(lab.url('https://password-file-missing.nginx.test', '/metrics'), { headers, credentials: 'omit' })
    ).status;
  },
});
