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
    response.setHeader(
      'access-control-allow-origin',
      request.query.has('warm')
        ? lab.origin('https://admin.test')
        : (request.headers.origin ?? lab.origin('https://admin.test')),
    );
    sendJson(response, 200, []);
  },
  async run(lab) {
    const url = lab.url('https://caches-allow-origin.nginx.test', '/catalogue');
    await fetch(url, { mode: 'no-cors', cache: 'no-store' });
    return (await fetch(url, { cache: 'no-store' })).status;
  },
});
