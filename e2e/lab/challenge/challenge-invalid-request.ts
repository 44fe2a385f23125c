import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'challenge-invalid-request',
  about: 'the token is sent in the header and in the query, and Spring accepts one place only',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me?access_token=2YotnFZFEjr1zCsicMWpAA' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.writeHead(401, {
      'www-authenticate':
        'Bearer error="invalid_request", error_description="Found multiple bearer tokens in the request", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"',
    });
    response.end();
  },
  async run(lab) {
    const url = lab.url('https://api.example', '/me?access_token=2YotnFZFEjr1zCsicMWpAA');
    return (await fetch(url, { headers: { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' } })).status;
  },
});
