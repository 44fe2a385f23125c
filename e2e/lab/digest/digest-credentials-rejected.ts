import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'digest-credentials-rejected',
  about: 'a page signs a Digest with a password that the camera no longer has',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://camera.example', path: '/snapshot' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.writeHead(401, {
      'www-authenticate': 'Digest realm="camera", qop="auth", algorithm=SHA-256, nonce="7ypf/xlj9XXwfDPEoM4URrv"',
    });
    response.end();
  },
  async run(lab) {
    const url = lab.url('https://camera.example', '/snapshot');
    const hash = async (text: string) =>
      [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');
    const [uri, nonce, cnonce] = [new URL(url).pathname, '7ypf/xlj9XXwfDPEoM4URrv', '0a4f113b'];
    const secret = await hash('ada:camera:an old password');
    const answer = await hash(`${secret}:${nonce}:00000001:${cnonce}:auth:${await hash(`GET:${uri}`)}`);
    const authorization = `Digest username="ada", realm="camera", nonce="${nonce}", uri="${uri}", algorithm=SHA-256, qop=auth, nc=00000001, cnonce="${cnonce}", response="${answer}"`;
    return (await fetch(url, { headers: { authorization } })).status;
  },
});
