import { openidProvider } from '../openid-provider.ts';
import { defineStory } from '../story.ts';
import { SECRET } from '../tokens.ts';

export default defineStory({
  rule: 'dpop-nonce-required',
  about: 'oidc-provider wants a nonce in the proof, as it comes only with the first answer',
  page: 'https://app.shop.test',
  fails: { method: 'POST', at: 'https://id.shop.test', path: '/token' },
  serve: openidProvider({
    features: { dPoP: { enabled: true, nonceSecret: Buffer.alloc(32, SECRET), requireNonce: () => true } },
  }),
  async run(lab) {
    const openid = await import(lab.url('https://app.shop.test', '/openid.js'));
    const dpop = await import(lab.url('https://app.shop.test', '/dpop.js'));
    const htu = lab.url('https://id.shop.test', '/token');
    const proof = await dpop.proof(await dpop.makeKey(), { htm: 'POST', htu });
    return (await openid.redeem(await openid.signIn(), { dpop: proof })).json();
  },
});
