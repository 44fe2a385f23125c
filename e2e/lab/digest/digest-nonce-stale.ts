import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'digest-nonce-stale',
  about: 'a page signs with a Digest nonce that the server has replaced',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://camera.example', path: '/snapshot' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    const nonce = 'dcd98b7102dd2f0e8b11d0f600bfb0c093';
    const isStale = !request.headers.authorization?.includes(nonce);
    response.writeHead(isStale ? 401 : 200, {
      'www-authenticate': `Digest realm="camera", qop="auth", algorithm=MD5, nonce="${nonce}", stale=${isStale}`,
    });
    response.end();
  },
  async run(lab) {
    // MD5 is not in the platform, and the server does not get as far as to check it.
    const authorization =
      'Digest username="ada", realm="camera", nonce="7ypf/xlj9XXwfDPEoM4URrv", uri="/digest-nonce-stale/snapshot", algorithm=MD5, qop=auth, nc=00000007, cnonce="0a4f113b", response="6629fae49393a05397450978507c4ef1"';
    return (await fetch(lab.url('https://camera.example', '/snapshot'), { headers: { authorization } })).status;
  },
});
