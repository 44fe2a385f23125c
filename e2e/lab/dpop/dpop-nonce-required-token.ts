import { allowPage } from '../allow-page.ts';
import { sendDpopClient } from '../dpop-client.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'dpop-nonce-required',
  about: 'the token endpoint wants its own nonce in the DPoP proof',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/oauth2/token' },
  serve(request, response) {
    if (request.path === '/dpop.js') return sendDpopClient(response);
    if (allowPage(request, response)) return;
    response.setHeader('access-control-expose-headers', 'dpop-nonce');
    response.writeHead(400, { 'content-type': 'application/json', 'dpop-nonce': 'eyJ7S_zG.eyJH0-Z.HX4w-7v' });
    response.end('{"error":"use_dpop_nonce","error_description":"Authorization server requires nonce in DPoP proof"}');
  },
  async run(lab) {
    const dpop = await import(lab.url('https://app.test', '/dpop.js'));
    const key = await dpop.makeKey();
    return dpop.getToken(key, lab.url('https://id.example', '/oauth2/token'));
  },
});
