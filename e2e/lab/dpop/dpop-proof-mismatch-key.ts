import { serveDpop } from '../dpop-server.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'dpop-proof-mismatch',
  about: 'the DPoP proof is signed with a new key, which the token is not bound to',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve: (request, response, lab) =>
    serveDpop(request, response, lab, { wantsNonce: false, exposed: 'www-authenticate, dpop-nonce' }),
  async run(lab) {
    const dpop = await import(lab.url('https://app.test', '/dpop.js'));
    const key = await dpop.makeKey();
    const token = await dpop.getToken(key, lab.url('https://api.example', '/token'));
    const url = lab.url('https://api.example', '/me');
    const proof = await dpop.proof(await dpop.makeKey(), { htm: 'GET', htu: url, ath: await dpop.hash(token) });
    const headers = { authorization: `DPoP ${token}`, dpop: proof };
    return (await fetch(url, { headers })).status;
  },
});
