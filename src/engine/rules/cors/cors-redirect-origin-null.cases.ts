import { aCase, type RuleCases } from '../a-case.ts';
import { SAME_SITE } from '../a-cookie.ts';
import { ALLOWS, ORIGIN } from '../a-cors.ts';

const redirected = (allowed: Readonly<Record<string, string>>) =>
  aCase({
    before: [
      {
        url: 'https://api.shop.test/v1/me',
        request: SAME_SITE,
        status: 308,
        response: { ...ALLOWS, Location: 'https://eu.api.example/v1/me' },
      },
    ],
    url: 'https://eu.api.example/v1/me',
    request: { ...SAME_SITE, Origin: 'null' },
    status: 200,
    response: allowed,
    error: 'net::ERR_FAILED',
  });

export default {
  fires: [
    {
      name: 'the target allows the page by name',
      of: redirected({ 'Access-Control-Allow-Origin': ORIGIN }),
      findings: ['cors-redirect-origin-null'],
    },
    {
      name: 'one redirect before the last',
      of: aCase({
        before: [
          {
            url: 'https://api.shop.test/v1/me',
            request: SAME_SITE,
            status: 308,
            response: { ...ALLOWS, Location: 'https://eu.api.example/me' },
          },
          {
            url: 'https://eu.api.example/me',
            request: { ...SAME_SITE, Origin: 'null' },
            status: 301,
            response: { 'Access-Control-Allow-Origin': '*', Location: '/v1/me' },
          },
        ],
        url: 'https://eu.api.example/v1/me',
        request: { ...SAME_SITE, Origin: 'null' },
        status: 200,
        response: { 'Access-Control-Allow-Origin': ORIGIN },
        error: 'net::ERR_FAILED',
      }),
      findings: ['cors-redirect-origin-null'],
    },
  ],
  silent: [
    { name: 'the target allows nobody', of: redirected({}), findings: ['cors-origin-missing'] },
    {
      name: 'a sandboxed frame has no origin from the beginning',
      of: aCase({
        request: { Origin: 'null' },
        status: 200,
        response: { 'Access-Control-Allow-Origin': ORIGIN },
        error: 'net::ERR_FAILED',
      }),
      findings: ['cors-origin-mismatch'],
    },
  ],
} satisfies RuleCases;
