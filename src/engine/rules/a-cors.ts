import { SAME_SITE } from './a-cookie.ts';

/** The page of the tables. */
export const ORIGIN = 'https://www.shop.test';

/** A PUT with a token, which needs a preflight, and was not sent after this answer to it. */
export const preflightFailed = (status: number, response: Readonly<Record<string, string | readonly string[]>>) =>
  ({
    method: 'PUT',
    url: 'https://api.shop.test/profile',
    request: null,
    preflight: {
      request: { 'Access-Control-Request-Headers': 'authorization,content-type' },
      status,
      response,
    },
    error: 'net::ERR_FAILED',
  }) as const;

/** A GET that needs no preflight, and whose answer the page was not allowed to read. */
export const answerBlocked = (status: number, response: Readonly<Record<string, string | readonly string[]>>) =>
  ({ request: SAME_SITE, status, response, error: 'net::ERR_FAILED' }) as const;

/** What a preflight's answer allows when all is well. */
export const ALLOWS = {
  'Access-Control-Allow-Origin': ORIGIN,
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Allow-Methods': 'GET, PUT, DELETE',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type',
} as const;
