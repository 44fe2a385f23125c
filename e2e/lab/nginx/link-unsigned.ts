import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'unexplained',
  about: 'secure_link of nginx finds no signature in the link',
  page: 'https://link-unsigned.nginx.test',
  fails: { method: 'GET', at: 'https://link-unsigned.nginx.test', path: '/files/report.pdf' },
  nginx: `
    location / { proxy_pass http://backend; }
    location /link-unsigned/files/ {
      secure_link $arg_md5,$arg_expires;
      secure_link_md5 "$secure_link_expires$uri secret";
      if ($secure_link = "") { return 403; }
      if ($secure_link = "0") { return 410; }
      proxy_pass http://backend;
    }`,
  serve(_request, response) {
    sendJson(response, 200, { name: 'Ada' });
  },
  async run(lab) {
    return (await fetch(lab.url('https://link-unsigned.nginx.test', '/files/report.pdf'))).status;
  },
});
