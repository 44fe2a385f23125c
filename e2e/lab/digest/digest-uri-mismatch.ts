import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'digest-uri-mismatch',
  about: 'a page signs a Digest for the path without its query',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://camera.example', path: '/snapshot?channel=2' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.writeHead(401, {
      'www-authenticate': 'Digest realm="camera", qop="auth", algorithm=SHA-256, nonce="7ypf/xlj9XXwfDPEoM4URrv"',
    });
    response.end();
  },
  async run(lab) {
    const url = lab.url('https://camera.example', '/snapshot?channel=2');
    const authorization = `Digest username="ada", realm="camera", nonce="7ypf/xlj9XXwfDPEoM4URrv", uri="${new URL(url).pathname}", algorithm=SHA-256, qop=auth, nc=00000001, cnonce="0a4f113b", response="753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"`;
    return (await fetch(url, { headers: { authorization } })).status;
  },
});
