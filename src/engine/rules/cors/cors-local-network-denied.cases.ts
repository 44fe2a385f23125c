import { aCase, type RuleCases } from '../a-case.ts';

const DENIED = 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS';
const PREFLIGHT = { request: { 'Access-Control-Request-Headers': 'authorization' } };

export default {
  fires: [
    {
      name: 'a printer by its private address',
      of: aCase({ url: 'http://192.168.0.10/status', error: DENIED }),
      findings: ['cors-local-network-denied'],
    },
    {
      name: 'a helper on this machine, by a page that is not secure',
      of: aCase({ url: 'http://localhost:9100/print', page: 'http://www.shop.test/', error: DENIED }),
      findings: ['cors-local-network-denied'],
    },
    {
      name: 'a helper on this machine, from a frame',
      of: aCase({
        url: 'http://127.0.0.1:9100/print',
        error: DENIED,
        more: {
          exchange: {
            ...aCase({ url: 'http://127.0.0.1:9100/print' }).exchange,
            error: DENIED,
            documents: ['https://www.shop.test/pay', 'https://portal.example/'],
          },
        },
      }),
      findings: ['cors-local-network-denied'],
    },
    {
      name: 'a preflight of which DevTools tells',
      of: aCase({
        method: 'PUT',
        request: null,
        preflight: { ...PREFLIGHT, error: DENIED },
        error: 'net::ERR_FAILED',
      }),
      findings: ['cors-local-network-denied'],
    },
    {
      name: 'a preflight of which nobody tells',
      of: aCase({
        method: 'PUT',
        request: null,
        preflight: { ...PREFLIGHT, error: 'net::ERR_FAILED' },
        error: 'net::ERR_FAILED',
      }),
      findings: ['cors-local-network-denied'],
    },
    {
      name: 'Firefox',
      of: aCase({ url: 'http://192.168.0.10/status', error: 'NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED' }),
      findings: ['cors-local-network-denied'],
    },
  ],
  silent: [
    {
      name: 'a helper on this machine that is not running',
      of: aCase({ url: 'http://localhost:9100/print', error: 'net::ERR_CONNECTION_REFUSED' }),
      findings: ['unexplained'],
    },
    {
      name: 'a preflight that met a network error',
      of: aCase({
        method: 'PUT',
        request: null,
        preflight: { ...PREFLIGHT, error: 'net::ERR_FAILED' },
        error: 'net::ERR_EMPTY_RESPONSE',
      }),
      findings: ['cors-preflight-unreachable'],
    },
    {
      name: 'a preflight that allows nothing',
      of: aCase({ method: 'PUT', request: null, preflight: { status: 204 }, error: 'net::ERR_FAILED' }),
      findings: ['cors-preflight-origin-missing'],
    },
  ],
} satisfies RuleCases;
