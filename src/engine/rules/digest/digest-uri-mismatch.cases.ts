import { aCase, type RuleCases } from '../a-case.ts';

const CHALLENGE = { 'WWW-Authenticate': 'Digest realm="shop", qop="auth", nonce="7ypf/xlj9XXwfDPEoM4URrv"' };
const sent = (uri: string) => ({
  Authorization: `Digest username="ada", realm="shop", nonce="7ypf/xlj9XXwfDPEoM4URrv", uri="${uri}", nc=00000001, cnonce="0a4f113b", qop=auth, response="6629fae49393a05397450978507c4ef1"`,
});
const row = (name: string, url: string, uri: string, ...findings: readonly string[]) => ({
  name,
  of: aCase({ url: `https://api.shop.test${url}`, status: 401, request: sent(uri), response: CHALLENGE }),
  findings,
});

export default {
  fires: [
    row('another path', '/api/orders', '/orders', 'digest-uri-mismatch'),
    row('no query', '/orders?page=2', '/orders', 'digest-uri-mismatch'),
    row('another host', '/orders', 'https://shop.test/orders', 'digest-uri-mismatch'),
    {
      name: 'another path, called a bad request',
      of: aCase({ url: 'https://api.shop.test/v2/orders', status: 400, request: sent('/orders') }),
      findings: ['digest-uri-mismatch'],
    },
  ],
  silent: [
    row('path and query', '/orders?page=2', '/orders?page=2', 'digest-credentials-rejected'),
    row('the whole URL', '/orders?page=2', 'https://api.shop.test/orders?page=2', 'digest-credentials-rejected'),
    row('letters that the browser escapes', '/caf%C3%A9', '/café', 'digest-credentials-rejected'),
  ],
} satisfies RuleCases;
