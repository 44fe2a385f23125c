import { aCase, type RuleCases } from '../a-case.ts';

export default {
  fires: [
    {
      name: 'a 403 that says nothing',
      of: aCase({ status: 403, request: { Cookie: 'theme=dark' } }),
      findings: ['unexplained'],
    },
    {
      name: 'a 403 whose body says nothing either',
      of: aCase({ status: 403, body: 'Forbidden', response: { 'X-Request-Id': '7f3c' } }),
      findings: ['unexplained'],
    },
    {
      name: 'the page of nginx itself',
      of: aCase({
        status: 403,
        response: { Server: 'nginx/1.22.1' },
        body: {
          text: '<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n<center><h1>403 Forbidden</h1></center>\r\n<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n',
          mime: 'text/html',
          truncated: false,
        },
      }),
      findings: ['unexplained'],
    },
    {
      name: 'a 403 that names an address',
      of: aCase({ status: 403, body: '{"error":"Forbidden","message":"Your IP address is not allowed"}' }),
      findings: ['unexplained'],
    },
    {
      name: 'a wrong password',
      of: aCase({
        method: 'POST',
        url: 'https://api.shop.test/auth/login',
        requestBody: '{"email":"a@b.test","password":"x"}',
        status: 401,
        body: '{"message":"Invalid email or password"}',
      }),
      findings: ['unexplained', 'challenge-missing'],
    },
    {
      name: 'no answer at all',
      of: aCase({ page: 'https://api.shop.test/', request: null, error: 'net::ERR_FAILED' }),
      findings: ['unexplained'],
    },
  ],
  silent: [
    {
      name: 'the answer names the cause',
      of: aCase({ status: 401, response: { 'WWW-Authenticate': 'Bearer' } }),
      findings: ['authorization-missing'],
    },
  ],
} satisfies RuleCases;
