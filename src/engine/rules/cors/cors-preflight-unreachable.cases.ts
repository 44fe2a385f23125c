import { aCase, type RuleCases } from '../a-case.ts';
import { ALLOWS, preflightFailed } from '../a-cors.ts';

/** A preflight without an answer, as Chromium tells it: why is said of the request alone. */
const unanswered = (error: string, ofPreflight = 'net::ERR_FAILED') => {
  const { status: _, response: __, ...preflight } = preflightFailed(0, {}).preflight;
  return aCase({ ...preflightFailed(0, {}), preflight: { ...preflight, error: ofPreflight }, error });
};

export default {
  fires: [
    {
      name: 'a connection refused',
      of: unanswered('net::ERR_CONNECTION_REFUSED'),
      findings: ['cors-preflight-unreachable'],
    },
    {
      name: 'a host name that nobody knows',
      of: unanswered('net::ERR_NAME_NOT_RESOLVED'),
      findings: ['cors-preflight-unreachable'],
    },
    {
      name: 'a connection closed on OPTIONS',
      of: unanswered('net::ERR_EMPTY_RESPONSE'),
      findings: ['cors-preflight-unreachable'],
    },
    { name: 'a silent server', of: unanswered('net::ERR_TIMED_OUT'), findings: ['cors-preflight-unreachable'] },
    {
      name: 'a certificate of another host',
      of: unanswered('net::ERR_CERT_COMMON_NAME_INVALID'),
      findings: ['cors-preflight-unreachable'],
    },
    {
      name: 'what is no HTTP',
      of: unanswered('net::ERR_INVALID_HTTP_RESPONSE'),
      findings: ['cors-preflight-unreachable'],
    },
    {
      name: 'a reset that Firefox tells of the preflight',
      of: unanswered('NS_ERROR_DOM_BAD_URI', 'NS_ERROR_NET_RESET'),
      findings: ['cors-preflight-unreachable'],
    },
  ],
  silent: [
    {
      name: 'a preflight that was answered',
      of: aCase(preflightFailed(500, {})),
      findings: ['cors-preflight-status'],
    },
    {
      name: 'a request that failed after its preflight',
      of: aCase({ method: 'PUT', preflight: { status: 204, response: ALLOWS }, error: 'net::ERR_CONNECTION_RESET' }),
      findings: ['unexplained'],
    },
    {
      name: 'a proxy that wants a sign-in first',
      of: unanswered('net::ERR_PROXY_AUTH_REQUESTED'),
      findings: ['proxy-authentication-required'],
    },
    {
      name: 'an error that tells nothing',
      of: unanswered('net::ERR_FAILED'),
      findings: ['cors-local-network-denied'],
    },
  ],
} satisfies RuleCases;
