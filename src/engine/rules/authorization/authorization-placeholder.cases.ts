import { basic } from '../a-basic.ts';
import { aCase, type RuleCases } from '../a-case.ts';

const MALFORMED = { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="jwt malformed"' };
const sent = (Authorization: string, status = 401) =>
  aCase({ status, request: { Authorization }, response: MALFORMED });

export default {
  fires: [
    {
      name: 'Bearer undefined, which the server answers with jwt malformed',
      of: sent('Bearer undefined'),
      findings: ['authorization-placeholder'],
    },
    { name: 'Bearer null, answered 403', of: sent('Bearer null', 403), findings: ['authorization-placeholder'] },
    {
      name: 'Bearer NaN without a challenge',
      of: aCase({ status: 401, request: { Authorization: 'Bearer NaN' } }),
      findings: ['authorization-placeholder', 'challenge-missing'],
    },
    { name: 'an object', of: sent('Bearer [object Object]'), findings: ['authorization-placeholder'] },
    {
      name: 'an object under a scheme in lower case',
      of: sent('bearer [object Promise]'),
      findings: ['authorization-placeholder'],
    },
    { name: 'a template', of: sent('Bearer {{token}}'), findings: ['authorization-placeholder'] },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template that nobody filled in is what is looked for
    { name: 'a template in the wrong quotes', of: sent('Bearer ${token}'), findings: ['authorization-placeholder'] },
    { name: 'an example', of: sent('Bearer YOUR_API_KEY'), findings: ['authorization-placeholder'] },
    { name: 'an example in angle brackets', of: sent('Bearer <token>'), findings: ['authorization-placeholder'] },
    { name: 'the name of a variable', of: sent('Bearer ACCESS_TOKEN'), findings: ['authorization-placeholder'] },
    { name: 'the word itself', of: sent('Bearer token'), findings: ['authorization-placeholder'] },
    { name: 'in quotes', of: sent('Bearer "undefined"'), findings: ['authorization-placeholder'] },
    { name: 'without a scheme', of: sent('undefined'), findings: ['authorization-placeholder'] },
    {
      name: 'in the place of the scheme',
      of: sent('undefined 2YotnFZFEjr1zCsicMWpAA'),
      findings: ['authorization-placeholder'],
    },
    {
      name: 'after a scheme written twice',
      of: sent('Bearer Bearer undefined'),
      findings: ['authorization-placeholder', 'authorization-scheme-duplicated'],
    },
    {
      name: 'as the value of Rails’ token parameter',
      of: aCase({
        status: 401,
        request: { Authorization: 'Token token=null' },
        response: { 'WWW-Authenticate': 'Token realm="Application"' },
      }),
      findings: ['authorization-placeholder'],
    },
    {
      name: 'Basic undefined',
      of: aCase({
        status: 401,
        request: { Authorization: 'Basic undefined' },
        response: { 'WWW-Authenticate': 'xBasic realm="api"' },
      }),
      findings: ['authorization-placeholder'],
    },
    {
      name: 'as user and password, encoded',
      of: aCase({
        status: 401,
        request: { Authorization: basic('undefined:undefined') },
        response: { 'WWW-Authenticate': 'xBasic realm="api"' },
      }),
      findings: ['authorization-placeholder'],
    },
    {
      name: 'in a header of the API’s own',
      of: aCase({ status: 401, request: { 'X-Access-Token': 'null' }, body: '{"error":"Invalid token"}' }),
      findings: ['authorization-placeholder', 'challenge-missing'],
    },
    {
      name: 'a whole JSON object',
      of: aCase({ status: 401, request: { Authorization: 'Bearer {"token": "abc", "user": 7}' }, response: MALFORMED }),
      findings: ['authorization-placeholder'],
    },
    {
      name: 'the same without a scheme',
      of: aCase({ status: 401, request: { Authorization: '{"token":"abc"}' }, response: MALFORMED }),
      findings: ['authorization-placeholder'],
    },
    {
      name: 'a whole JSON object in a header of the API’s own',
      of: aCase({
        status: 401,
        request: { 'X-Auth-Token': '{"access_token":"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2ln","expires_in":3600}' },
        body: '{"message":"jwt malformed"}',
      }),
      findings: ['authorization-placeholder', 'challenge-missing'],
    },
    {
      name: 'answered 422',
      of: aCase({ status: 422, request: { Authorization: 'Bearer undefined' }, body: '{"msg":"Not enough segments"}' }),
      findings: ['authorization-placeholder'],
    },
    ...['ey...', 'my-token', 'demo', 'Symbol(token)', 'System.Object', "' + token + '"].map((written) => ({
      name: written,
      of: aCase({ status: 401, request: { Authorization: `Bearer ${written}` }, response: MALFORMED }),
      findings: ['authorization-placeholder'],
    })),
    {
      name: 'in the URL',
      of: aCase({ status: 401, url: 'https://api.shop.test/feed?access_token=undefined', request: {} }),
      findings: ['authorization-placeholder', 'challenge-missing'],
    },
  ],
  silent: [
    {
      name: 'a token that is refused',
      of: aCase({ status: 401, request: { Authorization: 'Bearer 2YotnFZFEjr1zCsicMWpAA' }, response: MALFORMED }),
      findings: ['token-opaque-where-jwt-expected'],
    },
    {
      name: 'a careless token that the server knows',
      of: aCase({
        status: 403,
        request: { Authorization: 'Bearer demo-token' },
        response: { 'WWW-Authenticate': 'Bearer error="insufficient_scope", scope="orders:read"' },
      }),
      findings: ['token-scope-insufficient'],
    },
    {
      name: 'JSON in a cookie, as some sessions are',
      of: aCase({ status: 401, request: { Cookie: 'session={"user":7}' } }),
      findings: ['session-rejected', 'challenge-missing'],
    },
    {
      name: 'no header at all',
      of: aCase({ status: 401, response: MALFORMED }),
      findings: ['authorization-missing'],
    },
  ],
} satisfies RuleCases;
