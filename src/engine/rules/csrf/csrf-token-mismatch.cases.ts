import { aCase, type RuleCases } from '../a-case.ts';

const URL = 'https://www.shop.test/api/orders';
const TOKEN = '0a6ee37c-8f35-4d9c-a7ed-d4dd1f3b0a3a';
const OTHER = '77f1d9e2-53c1-4b55-9f0e-1c2d3e4f5a6b';

const posted = (request: Readonly<Record<string, string>>, status: number, body?: string) =>
  aCase({
    url: URL,
    method: 'POST',
    request: { 'Content-Type': 'application/json', ...request },
    status,
    ...(body !== undefined && { body }),
  });

export default {
  fires: [
    {
      name: 'header and cookie differ',
      of: posted({ Cookie: `JSESSIONID=a1; XSRF-TOKEN=${TOKEN}`, 'X-XSRF-TOKEN': OTHER }, 403),
      findings: ['csrf-token-mismatch'],
    },
    {
      name: 'the percent-encoding of the cookie was left in',
      of: posted(
        {
          Cookie: 'laravel_session=eyJpdiI6A; XSRF-TOKEN=eyJpdiI6IjIifQ%3D%3D',
          'X-XSRF-TOKEN': 'eyJpdiI6IjIifQ%3D%3D',
        },
        419,
        '{"message":"CSRF token mismatch."}',
      ),
      findings: ['csrf-token-mismatch'],
    },
    {
      name: 'csrf-sync, which reads another header and calls the lack of it invalid',
      of: posted({ Cookie: 'connect.sid=s%3Aa1', 'X-XSRF-TOKEN': OTHER }, 403, 'ForbiddenError: invalid csrf token'),
      findings: ['csrf-token-mismatch'],
    },
    {
      name: 'Laravel refuses a token that it encrypted, which cannot be compared',
      of: posted({ Cookie: 'laravel_session=eyJpdiI6A; XSRF-TOKEN=eyJpdiI6B', 'X-XSRF-TOKEN': 'eyJpdiI6C' }, 419),
      findings: ['csrf-token-mismatch'],
    },
    {
      name: 'Spring expects it masked',
      of: posted(
        { Cookie: `JSESSIONID=a1; XSRF-TOKEN=${TOKEN}`, 'X-XSRF-TOKEN': TOKEN },
        403,
        `{"message":"Invalid CSRF Token '${TOKEN}' was found on the request parameter '_csrf' or header 'X-XSRF-TOKEN'."}`,
      ),
      findings: ['csrf-token-mismatch'],
    },
    {
      name: 'a page that was open for too long',
      of: aCase({
        type: 'main_frame',
        url: URL,
        method: 'POST',
        request: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: 'laravel_session=eyJpdiI6A' },
        status: 419,
      }),
      findings: ['csrf-token-mismatch'],
    },
  ],
  silent: [
    {
      name: 'header and cookie are the same',
      of: posted({ Cookie: `JSESSIONID=a1; XSRF-TOKEN=${TOKEN}`, 'X-XSRF-TOKEN': TOKEN }, 403),
      findings: ['unexplained'],
    },
    {
      name: 'a masked token differs from its cookie by design',
      of: posted(
        { Cookie: 'sessionid=a1; csrftoken=aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF', 'X-CSRFToken': 'x'.repeat(64) },
        403,
      ),
      findings: ['unexplained'],
    },
    {
      name: 'a derived token differs from its cookie by design',
      of: posted(
        {
          Cookie: 'connect.sid=s%3Aa; _csrf=TxVYzUUxhmhfuWpqOGgYQpMH',
          'X-CSRF-Token': 'mYB2x9Pq-dGZ5c3R1dnd4eXphYmNkZWZnaGk',
        },
        403,
      ),
      findings: ['unexplained'],
    },
    {
      name: 'the answer is about something else',
      of: posted(
        { Cookie: `JSESSIONID=a1; XSRF-TOKEN=${TOKEN}`, 'X-XSRF-TOKEN': OTHER },
        403,
        '{"message":"You do not have the required role"}',
      ),
      findings: ['unexplained'],
    },
  ],
} satisfies RuleCases;
