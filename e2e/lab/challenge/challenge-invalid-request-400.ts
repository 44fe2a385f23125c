import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'challenge-invalid-request',
  about: 'the token is sent twice, and the API answers 400 as RFC 6750 has it',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me?access_token=2YotnFZFEjr1zCsicMWpAA' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.writeHead(400, {
      'www-authenticate':
        'Bearer realm="api", error="invalid_request", error_description="More than one method used for authentication"',
      'content-type': 'application/json',
    });
    response.end('{"message":"More than one method used for authentication"}');
  },
  async run(lab) {
    const url = lab.url('https://api.example', '/me?access_token=2YotnFZFEjr1zCsicMWpAA');
    return (await fetch(url, { headers: { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' } })).status;
  },
});
