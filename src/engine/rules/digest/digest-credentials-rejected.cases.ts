import { aCase, type RuleCases } from '../a-case.ts';

/** The example of RFC 7616 §3.9.1, for another path. */
const sent = (params = 'realm="http-auth@example.org", algorithm=SHA-256') => ({
  Authorization: `Digest username="Mufasa", ${params}, uri="/me", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", nc=00000001, cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", qop=auth, response="753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`,
});
const challenge = (params: string) =>
  `Digest realm="http-auth@example.org", qop="auth, auth-int", ${params}nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`;
const BOTH = { 'WWW-Authenticate': [challenge('algorithm=SHA-256, '), challenge('algorithm=MD5, ')] };

export default {
  fires: [
    {
      name: 'a wrong password',
      of: aCase({ status: 401, request: sent(), response: BOTH }),
      findings: ['digest-credentials-rejected'],
    },
    {
      name: 'a nonce that is expressly not stale',
      of: aCase({
        status: 401,
        request: sent(),
        response: { 'WWW-Authenticate': challenge('algorithm=SHA-256, stale=false, ') },
      }),
      findings: ['digest-credentials-rejected'],
    },
    {
      name: 'another realm',
      of: aCase({ status: 401, request: sent('realm="shop", algorithm=SHA-256'), response: BOTH }),
      findings: ['digest-credentials-rejected'],
    },
    {
      name: 'an algorithm that is not offered, where none is named',
      of: aCase({ status: 401, request: sent(), response: { 'WWW-Authenticate': challenge('') } }),
      findings: ['digest-credentials-rejected'],
    },
  ],
  silent: [
    {
      name: 'a stale nonce',
      of: aCase({
        status: 401,
        request: sent(),
        response: { 'WWW-Authenticate': challenge('algorithm=SHA-256, stale=true, ') },
      }),
      findings: ['digest-nonce-stale'],
    },
    {
      name: 'credentials for another path',
      of: aCase({ status: 401, url: 'https://api.shop.test/orders', request: sent(), response: BOTH }),
      findings: ['digest-uri-mismatch'],
    },
    { name: 'nothing was sent', of: aCase({ status: 401, response: BOTH }), findings: ['authorization-missing'] },
    {
      name: 'who it is was accepted',
      of: aCase({ status: 403, request: sent(), body: 'Forbidden' }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
