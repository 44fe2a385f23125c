import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const EXPIRED = aJwt({ sub: '42', iat: 1_795_160_000, exp: 1_795_163_600 });
const Authorization = `Bearer ${GOOD}`;
const BASIC = 'Basic YWRhOm9wZW5zZXNhbWU=';
const LOGIN = 'Basic realm="Staging"';
const NGINX = {
  text: '<html><head><title>401 Authorization Required</title></head><body><center><h1>401 Authorization Required</h1></center><hr><center>nginx</center></body></html>',
  mime: 'text/html',
  truncated: false,
};

export default {
  fires: [
    {
      name: 'nginx by its page',
      of: aCase({ status: 401, request: { Authorization }, response: { 'WWW-Authenticate': LOGIN }, body: NGINX }),
      findings: ['authorization-two-layers'],
    },
    {
      name: 'Apache by its name, the body unseen',
      of: aCase({
        status: 401,
        request: { Authorization: `Bearer ${EXPIRED}` },
        response: { 'WWW-Authenticate': LOGIN, Server: 'Apache/2.4.62 (Debian)', 'Content-Type': 'text/html' },
      }),
      findings: ['authorization-two-layers'],
    },
    {
      name: 'Traefik, which does not name itself',
      of: aCase({
        status: 401,
        request: { Authorization },
        response: { 'WWW-Authenticate': 'Basic realm="traefik"', 'Content-Type': 'text/plain' },
        body: '401 Unauthorized',
      }),
      findings: ['authorization-two-layers'],
    },
    {
      name: 'the endpoint took a token before',
      of: aCase({
        status: 401,
        request: { Authorization },
        response: { 'WWW-Authenticate': LOGIN },
        more: { lastGood: aCase({ status: 200, request: { Authorization } }).exchange },
      }),
      findings: ['authorization-two-layers'],
    },
    {
      name: 'two realms in turn',
      of: aCase({
        before: [{ request: {}, status: 401, response: { 'WWW-Authenticate': LOGIN } }],
        status: 401,
        request: { Authorization: BASIC },
        response: { 'WWW-Authenticate': 'Basic realm="API"' },
      }),
      findings: ['authorization-two-layers'],
    },
  ],
  silent: [
    {
      name: 'an API that wants Basic itself, behind nginx',
      of: aCase({
        status: 401,
        request: { Authorization },
        response: { 'WWW-Authenticate': 'xBasic realm="api"', Server: 'nginx', 'Content-Type': 'application/json' },
        body: '{"error":"unauthorized"}',
      }),
      findings: ['authorization-scheme-mismatch'],
    },
    {
      name: 'a server of its own',
      of: aCase({ status: 401, request: { Authorization }, response: { 'WWW-Authenticate': 'xBasic realm="Realm"' } }),
      findings: ['authorization-scheme-mismatch'],
    },
    {
      name: 'one realm, a wrong password',
      of: aCase({
        status: 401,
        request: { Authorization: BASIC },
        response: { 'WWW-Authenticate': 'xBasic realm="Staging"', Server: 'nginx' },
      }),
      findings: ['basic-credentials-rejected'],
    },
  ],
} satisfies RuleCases;
