import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';

const CLAIMS = Buffer.from('{"access_token":{"acrs":{"essential":true,"value":"c1"}}}').toString('base64');

export default defineStory({
  rule: 'challenge-claims-required',
  about: 'an API behind Entra wants an authentication context that the token lacks',
  page: 'https://app.test',
  fails: { method: 'DELETE', at: 'https://api.example', path: '/orders/7' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.writeHead(401, {
      'www-authenticate': `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="11111111-2222-3333-4444-555555555555", error="insufficient_claims", claims="${CLAIMS}", cc_type="authcontext"`,
      'content-type': 'application/json',
    });
    response.end('{"error":"insufficient_claims","message":"The presented access tokens had insufficient claims."}');
  },
  async run(lab) {
    const encode = (value: object) => btoa(JSON.stringify(value)).replaceAll('=', '');
    const now = Math.floor(Date.now() / 1000);
    const claims = { aud: '11111111-2222-3333-4444-555555555555', iat: now - 60, exp: now + 3600, scp: 'Orders.Write' };
    const token = `${encode({ typ: 'JWT', alg: 'RS256', kid: 'k1' })}.${encode(claims)}.c2lnbmF0dXJl`;
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('https://api.example', '/orders/7'), { method: 'DELETE', headers })).status;
  },
});
