import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-cached-foreign-origin',
  about: 'proxy_cache of nginx serves the answer that it stored for another origin',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://caches-allow-origin.nginx.test', path: '/catalogue' },
  nginx: `
    location / {
      proxy_pass http://backend;
      proxy_cache answers;
      proxy_cache_key $request_uri;
      proxy_cache_valid 200 1m;
      add_header X-Cache-Status $upstream_cache_status;
    }`,
  serve(request, response, lab) {
    response.setHeader('access-control-allow-origin', request.headers.origin ?? lab.origin('https://admin.test'));
    sendJson(response, 200, []);
  },
  async run(lab) {
    const url = lab.url('https://caches-allow-origin.nginx.test', '/catalogue');
    // A request without Origin, to which the application names the origin that it knows.
    await fetch(url, { mode: 'no-cors', cache: 'no-store' });
    return (await fetch(url, { cache: 'no-store' })).status;
  },
});
