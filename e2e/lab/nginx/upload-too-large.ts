import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-error-uncovered',
  about: 'nginx finds the upload too large, and its 413 lacks the CORS headers of the application',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://upload-too-large.nginx.test', path: '/photos' },
  nginx: `
    client_max_body_size 1k;
    location / { proxy_pass http://backend; }`,
  serve(request, response) {
    if (allowPage(request, response)) return;
    sendJson(response, 201, { id: 7 });
  },
  async run(lab) {
    const headers = { 'content-type': 'application/octet-stream' };
    return (
      await fetch(lab.url('https://upload-too-large.nginx.test', '/photos'), {
        method: 'POST',
        headers,
        body: 'x'.repeat(2000),
      })
    ).status;
  },
});
