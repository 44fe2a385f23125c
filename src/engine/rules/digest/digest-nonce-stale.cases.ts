import { aCase, type RuleCases } from '../a-case.ts';

const sent = (nonce: string) => ({
  Authorization: `Digest username="ada", realm="shop", uri="/me", algorithm=MD5, nonce="${nonce}", nc=00000001, cnonce="0a4f113b", qop=auth, response="6629fae49393a05397450978507c4ef1"`,
});
const challenge = (params: string) => ({
  'WWW-Authenticate': `Digest realm="shop", qop="auth", algorithm=MD5, nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"${params}`,
});

export default {
  fires: [
    {
      name: 'an old nonce',
      of: aCase({ status: 401, request: sent('7ypf/xlj9XXwfDPEoM4URrv'), response: challenge(', stale=true') }),
      findings: ['digest-nonce-stale'],
    },
    {
      name: 'an old nonce, with a quoted flag in capitals',
      of: aCase({ status: 401, request: sent('7ypf/xlj9XXwfDPEoM4URrv'), response: challenge(', stale="TRUE"') }),
      findings: ['digest-nonce-stale'],
    },
  ],
  silent: [
    {
      name: 'nothing was sent yet',
      of: aCase({ status: 401, request: {}, response: challenge(', stale=true') }),
      findings: ['authorization-missing'],
    },
    {
      name: 'the nonce is good, and the password is not',
      of: aCase({
        status: 401,
        request: sent('dcd98b7102dd2f0e8b11d0f600bfb0c093'),
        response: challenge(', stale=false'),
      }),
      findings: ['digest-credentials-rejected'],
    },
  ],
} satisfies RuleCases;
