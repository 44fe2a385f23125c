import { aCase, type RuleCases } from '../a-case.ts';

export default {
  fires: [
    {
      name: 'a proxy that wants Basic or NTLM',
      of: aCase({
        url: 'http://api.shop.test/me',
        status: 407,
        request: {},
        response: { 'Proxy-Authenticate': ['NTLM', 'Basic realm="office"'], Via: '1.1 proxy (squid/6.6)' },
      }),
      findings: ['proxy-authentication-required'],
    },
    {
      name: 'a 407 without a challenge, although a token was sent',
      of: aCase({ status: 407, request: { Authorization: 'Bearer Kz8mXK1EalYznwHLC1fBAo4Ljp' } }),
      findings: ['proxy-authentication-required'],
    },
    {
      name: 'a tunnel that the proxy refuses',
      of: aCase({ error: 'NS_ERROR_PROXY_AUTHENTICATION_FAILED' }),
      findings: ['proxy-authentication-required'],
    },
    {
      name: 'a tunnel that the proxy does not open',
      of: aCase({ error: 'net::ERR_TUNNEL_CONNECTION_FAILED' }),
      findings: ['proxy-authentication-required'],
    },
    {
      name: 'a server that says 407 itself',
      of: aCase({ error: 'net::ERR_UNEXPECTED_PROXY_AUTH' }),
      findings: ['proxy-authentication-required'],
    },
  ],
  silent: [
    {
      name: 'a 401 from behind a proxy',
      of: aCase({
        status: 401,
        request: { 'Proxy-Authorization': 'Basic YWRhOmxvdmVsYWNl' },
        response: { 'WWW-Authenticate': 'Bearer', Via: '1.1 proxy' },
      }),
      findings: ['authorization-missing'],
    },
  ],
} satisfies RuleCases;
