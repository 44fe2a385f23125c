import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'challenge-step-up-required',
  about: 'an API wants a second factor and a fresh sign-in for a transfer',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://api.example', path: '/transfers' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.writeHead(401, {
      'www-authenticate':
        'Bearer error="insufficient_user_authentication", error_description="A different authentication level is required", acr_values="urn:bank:mfa", max_age="300"',
    });
    response.end();
  },
  async run(lab) {
    const encode = (value: object) => btoa(JSON.stringify(value)).replaceAll('=', '');
    const now = Math.floor(Date.now() / 1000);
    const claims = { sub: 'ada', iat: now - 60, exp: now + 3600, acr: 'urn:bank:pwd', auth_time: now - 7200 };
    const token = `${encode({ typ: 'at+jwt', alg: 'RS256', kid: 'k1' })}.${encode(claims)}.c2lnbmF0dXJl`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: '{"amount":1000}' };
    return (await fetch(lab.url('https://api.example', '/transfers'), init)).status;
  },
});
