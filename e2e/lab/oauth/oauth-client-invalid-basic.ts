import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-client-invalid',
  about:
    'a client secret in a Basic header is wrong, and the endpoint answers with a Basic challenge as the standard has it',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/oauth2/token' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.writeHead(401, {
      'www-authenticate': 'Basic realm="shop"',
      'content-type': 'application/json',
      'cache-control': 'no-store',
    });
    response.end('{"error":"invalid_client"}');
  },
  async run(lab) {
    const headers = { authorization: `Basic ${btoa('shop:7Fjfp0ZBr1KtDRbnfVdmIw')}` };
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    return (await fetch(lab.url('https://id.example', '/oauth2/token'), { method: 'POST', headers, body })).json();
  },
});
