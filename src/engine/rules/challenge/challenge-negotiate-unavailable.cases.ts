import { aCase, type RuleCases } from '../a-case.ts';

const IIS = { 'WWW-Authenticate': ['Negotiate', 'NTLM'], Server: 'Microsoft-IIS/10.0' };

export default {
  fires: [
    {
      name: 'IIS asks, and the browser stays silent',
      of: aCase({ url: 'https://www.shop.test/reports', status: 401, request: {}, response: IIS }),
      findings: ['challenge-negotiate-unavailable'],
    },
    {
      name: 'a cross-origin request without credentials',
      of: aCase({
        status: 401,
        request: { Origin: 'https://www.shop.test' },
        response: { ...IIS, 'Access-Control-Allow-Origin': '*' },
      }),
      findings: ['challenge-negotiate-unavailable'],
    },
    {
      name: 'Basic is offered to other computers',
      of: aCase({
        url: 'https://www.shop.test/reports',
        type: 'main_frame',
        page: null,
        status: 401,
        request: {},
        response: { 'WWW-Authenticate': ['Negotiate', 'Basic realm="shop"'] },
      }),
      findings: ['challenge-negotiate-unavailable'],
    },
    {
      name: 'the sign-in was tried and refused',
      of: aCase({
        url: 'https://www.shop.test/reports',
        before: [{ status: 401, request: {}, response: { 'WWW-Authenticate': 'Negotiate' } }],
        status: 401,
        request: { Authorization: 'Negotiate TlRMTVNTUAABAAAAl4II4gAAAAAAAAAAAAAAAAAAAAAKAGFKAAAADw==' },
        response: { 'WWW-Authenticate': 'Negotiate' },
      }),
      findings: ['challenge-negotiate-unavailable'],
    },
  ],
  silent: [
    {
      name: 'Bearer is accepted too',
      of: aCase({ status: 401, request: {}, response: { 'WWW-Authenticate': ['Bearer', 'Negotiate'] } }),
      findings: ['authorization-missing'],
    },
    {
      name: 'the second leg of a handshake that goes on',
      of: aCase({
        url: 'https://www.shop.test/reports',
        status: 401,
        request: { Authorization: 'NTLM TlRMTVNTUAABAAAAB4IIogAAAAAAAAAAAAAAAAAAAAAKAGFKAAAADw==' },
        response: {
          'WWW-Authenticate': 'NTLM TlRMTVNTUAACAAAAAAAAADgAAAABgoGicI0SSnlmu9oAAAAAAAAAAAAAAAA4AAAABgEAAAAAAA8=',
        },
      }),
      findings: ['unexplained'],
    },
    {
      name: 'another scheme was sent',
      of: aCase({ status: 401, request: { Authorization: 'Bearer Kz8mXK1EalYznwHLC1fBAo4Ljp' }, response: IIS }),
      findings: ['authorization-scheme-mismatch'],
    },
  ],
} satisfies RuleCases;
