import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'token-rejected',
  also: ['challenge-malformed'],
  about: 'an API refuses a token by a challenge whose last quote is missing',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.writeHead(401, { 'www-authenticate': 'Bearer error="invalid_token", realm="api' }).end();
  },
  async run(lab) {
    const headers = { authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
});
