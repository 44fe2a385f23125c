import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-content-type-mismatch',
  about: 'a token endpoint answers JSON with 415',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/oauth2/token' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.writeHead(415, { 'content-type': 'application/json' });
    response.end('{"title":"Unsupported Media Type","status":415}');
  },
  async run(lab) {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"grant_type":"client_credentials","client_id":"shop"}',
    };
    return (await fetch(lab.url('https://id.example', '/oauth2/token'), init)).status;
  },
});
