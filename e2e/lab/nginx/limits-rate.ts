import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'healthy',
  about: 'limit_req of nginx answers 503, which is no matter of credentials',
  page: 'https://limits-rate.nginx.test',
  nginx: `
    location / { proxy_pass http://backend; }
    location /limits-rate/search {
      limit_req zone=requests;
      proxy_pass http://backend;
    }`,
  serve(_request, response) {
    sendJson(response, 200, { name: 'Ada' });
  },
  async run(lab) {
    await fetch(lab.url('https://limits-rate.nginx.test', '/search'));
    return (await fetch(lab.url('https://limits-rate.nginx.test', '/search'))).status;
  },
});
