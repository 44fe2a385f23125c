import { serveDpop } from '../dpop-server.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'dpop-proof-missing',
  about: 'a token that is bound to a key is sent without a DPoP proof',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: (request, response, lab) =>
    serveDpop(request, response, lab, { wantsNonce: false, exposed: 'www-authenticate, dpop-nonce' }),
  async run(lab) {
    const dpop = await import(lab.url('https://app.test', '/dpop.js'));
    const key = await dpop.makeKey();
    const token = await dpop.getToken(key, lab.url('https://api.example', '/token'));
    const url = lab.url('https://api.example', '/me');
    const headers = { authorization: `DPoP ${token}` };
    return (await fetch(url, { headers })).status;
  },
});
