import type { JarCookie } from '../../case.ts';
import { aCase, type RuleCases } from '../a-case.ts';

const CHALLENGE = { 'WWW-Authenticate': 'Bearer', 'Access-Control-Allow-Origin': '*' };
const FOREIGN = { Origin: 'https://www.shop.test', 'Sec-Fetch-Mode': 'cors' };

const SESSION: JarCookie = {
  name: 'sessionid',
  value: 'kX2vQp81LmZr0TtYc7WnB4d9fQ2',
  domain: 'www.shop.test',
  hostOnly: true,
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
};

export default {
  fires: [
    {
      name: 'the manifest of a page behind a login',
      of: aCase({
        type: 'web_manifest',
        url: 'https://www.shop.test/manifest.json',
        status: 401,
        response: { 'WWW-Authenticate': 'Bearer' },
      }),
      findings: ['authorization-subresource-uncredentialed'],
    },
    {
      name: 'the same in Chromium, which has no type for it',
      of: aCase({
        type: 'other',
        url: 'https://www.shop.test/manifest.json',
        request: { 'Sec-Fetch-Dest': 'manifest', 'Sec-Fetch-Mode': 'cors' },
        status: 401,
        response: { 'WWW-Authenticate': 'Bearer' },
      }),
      findings: ['authorization-subresource-uncredentialed'],
    },
    {
      name: 'the same with a 403, and a session that was not sent',
      of: aCase({
        type: 'web_manifest',
        url: 'https://www.shop.test/manifest.json',
        status: 403,
        more: { jar: [SESSION] },
      }),
      findings: ['authorization-subresource-uncredentialed'],
    },
    {
      name: 'a module script of another origin',
      of: aCase({
        type: 'script',
        url: 'https://static.shop.test/app.js',
        request: FOREIGN,
        status: 401,
        response: CHALLENGE,
      }),
      findings: ['authorization-subresource-uncredentialed'],
    },
    {
      name: 'a script whose answer has no CORS headers',
      of: aCase({
        type: 'script',
        url: 'https://static.shop.test/app.js',
        request: FOREIGN,
        status: 401,
        response: { 'WWW-Authenticate': 'Bearer' },
        error: 'net::ERR_FAILED',
      }),
      findings: ['authorization-subresource-uncredentialed'],
    },
    {
      name: 'a font of another origin',
      of: aCase({
        type: 'font',
        url: 'https://static.shop.test/a.woff2',
        request: FOREIGN,
        status: 401,
        response: CHALLENGE,
      }),
      findings: ['authorization-subresource-uncredentialed'],
    },
  ],
  silent: [
    {
      name: 'an image without crossorigin carries what there is',
      of: aCase({
        type: 'image',
        url: 'https://static.shop.test/a.png',
        request: { 'Sec-Fetch-Mode': 'no-cors' },
        status: 401,
        response: { 'WWW-Authenticate': 'Bearer' },
      }),
      findings: ['authorization-missing'],
    },
    {
      name: 'a script that was sent with a session',
      of: aCase({
        type: 'script',
        url: 'https://static.shop.test/app.js',
        request: { ...FOREIGN, Cookie: 'sessionid=kX2vQp81LmZr0TtYc7WnB4d9fQ2' },
        status: 401,
        response: {
          'WWW-Authenticate': 'Bearer error="invalid_token"',
          'Access-Control-Allow-Origin': 'https://www.shop.test',
          'Access-Control-Allow-Credentials': 'true',
        },
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'a font that is forbidden to others',
      of: aCase({
        type: 'font',
        url: 'https://static.shop.test/a.woff2',
        request: FOREIGN,
        status: 403,
        response: { 'Access-Control-Allow-Origin': '*' },
        body: 'Forbidden',
      }),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
