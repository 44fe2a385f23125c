import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'apikey-referrer-restricted',
  also: ['apikey-in-url'],
  about: 'a key of Google that is restricted to another website',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders?key=AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.setHeader('server', 'ESF');
    sendJson(response, request.query.get('key') ? 403 : 401, {
      error: {
        code: 403,
        message: `Requests from referer ${request.headers.referer} are blocked.`,
        status: 'PERMISSION_DENIED',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
            reason: 'API_KEY_HTTP_REFERRER_BLOCKED',
            domain: 'googleapis.com',
          },
        ],
      },
    });
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/orders?key=AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q'))).status;
  },
});
