import { serveDpop } from '../dpop-server.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'healthy',
  about: 'a DPoP token with a proof that is right',
  page: 'https://app.test',
  serve: (request, response, lab) => serveDpop(request, response, lab, { wantsNonce: false, exposed: '' }),
  async run(lab) {
    const dpop = await import(lab.url('https://app.test', '/dpop.js'));
    const key = await dpop.makeKey();
    const token = await dpop.getToken(key, lab.url('https://api.example', '/token'));
    const url = lab.url('https://api.example', '/me');
    const proof = await dpop.proof(key, { htm: 'GET', htu: url, ath: await dpop.hash(token) });
    return (await fetch(url, { headers: { authorization: `DPoP ${token}`, dpop: proof } })).status;
  },
});
