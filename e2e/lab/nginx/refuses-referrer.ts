import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'unexplained',
  about: 'valid_referers of nginx refuses the page that asks',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://refuses-referrer.nginx.test', path: '/photo.jpg' },
  nginx: `
    location / {
      valid_referers server_names *.shop.example;
      add_header Access-Control-Allow-Origin * always;
      if ($invalid_referer) { return 403; }
      proxy_pass http://backend;
    }`,
  serve(_request, response) {
    sendJson(response, 200, { name: 'Ada' });
  },
  async run(lab) {
    return (await fetch(lab.url('https://refuses-referrer.nginx.test', '/photo.jpg'))).status;
  },
});
