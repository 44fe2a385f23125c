import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const URL = 'https://www.shop.test/api/orders';
const JSON_TYPE = { 'Content-Type': 'application/json' };
const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' };
const COOKIES = { Cookie: 'JSESSIONID=node01abc; XSRF-TOKEN=0a6ee37c-8f35-4d9c-a7ed-d4dd1f3b0a3a' };

export default {
  fires: [
    {
      name: 'the cookie came along, its header did not',
      of: aCase({ url: URL, method: 'POST', request: { ...JSON_TYPE, ...COOKIES }, status: 403 }),
      findings: ['csrf-token-missing'],
    },
    {
      name: 'Django says so',
      of: aCase({
        url: URL,
        method: 'PATCH',
        request: { ...JSON_TYPE, Cookie: 'csrftoken=aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF; sessionid=r2' },
        status: 403,
        body: '{"detail":"CSRF Failed: CSRF token missing."}',
      }),
      findings: ['csrf-token-missing'],
    },
    {
      name: 'csurf calls it invalid, and nothing was sent',
      of: aCase({
        url: URL,
        method: 'POST',
        request: { ...JSON_TYPE, Cookie: 'connect.sid=s%3Aabc; _csrf=TxVYzUUxhmhfuWpqOGgYQpMH' },
        status: 403,
        body: '{"message":"invalid csrf token","code":"EBADCSRFTOKEN"}',
      }),
      findings: ['csrf-token-missing'],
    },
    {
      name: 'Laravel answers 419, and no header repeats its cookie',
      of: aCase({
        url: URL,
        method: 'POST',
        request: { ...JSON_TYPE, Cookie: 'laravel_session=eyJpdiI6Im; XSRF-TOKEN=eyJpdiI6IjJ' },
        status: 419,
        body: '{"message":"CSRF token mismatch."}',
      }),
      findings: ['csrf-token-missing'],
    },
    {
      name: 'sent in a header that Django does not read',
      of: aCase({
        url: URL,
        method: 'POST',
        request: {
          ...JSON_TYPE,
          Cookie: 'csrftoken=aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF; sessionid=r2',
          'X-CSRF-Token': 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF',
        },
        status: 403,
        body: '{"detail":"CSRF Failed: CSRF token missing."}',
      }),
      findings: ['csrf-token-missing'],
    },
    {
      name: 'SAP asks for one in a header',
      of: aCase({
        url: URL,
        method: 'POST',
        request: { ...JSON_TYPE, Cookie: 'SAP_SESSIONID_A4H_001=abc' },
        status: 403,
        response: { 'x-csrf-token': 'Required' },
      }),
      findings: ['csrf-token-missing'],
    },
  ],
  silent: [
    {
      name: 'a safe method',
      of: aCase({ url: URL, request: COOKIES, status: 403 }),
      findings: ['unexplained'],
    },
    {
      name: 'a bearer token was sent, which is what the server looks at',
      of: aCase({
        url: URL,
        method: 'POST',
        request: { ...JSON_TYPE, ...COOKIES, Authorization: `Bearer ${aJwt({ sub: '1' })}` },
        status: 403,
      }),
      findings: ['unexplained'],
    },
    {
      name: 'the server names another cause',
      of: aCase({
        url: URL,
        method: 'POST',
        request: { ...JSON_TYPE, ...COOKIES },
        status: 403,
        body: '{"detail":"You do not have permission to perform this action."}',
      }),
      findings: ['unexplained'],
    },
    {
      name: 'a form that nobody saw may hold the token',
      of: aCase({ url: URL, method: 'POST', request: { ...FORM_TYPE, ...COOKIES }, status: 403 }),
      findings: ['unexplained'],
    },
    {
      name: 'the form holds the token',
      of: aCase({
        url: URL,
        method: 'POST',
        request: { ...FORM_TYPE, ...COOKIES },
        requestBody: '_csrf=0a6ee37c-8f35-4d9c-a7ed-d4dd1f3b0a3a&item=1',
        status: 403,
      }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
