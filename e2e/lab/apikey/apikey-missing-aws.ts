import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'apikey-missing',
  about: 'a method of Amazon API Gateway that requires a key',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.setHeader('x-amzn-requestid', '5bb402aa-193f-4fd5-a6f7-1d9c07e5bf02');
    response.setHeader('x-amzn-errortype', 'ForbiddenException');
    response.setHeader('x-amz-apigw-id', 'Oju9IGv65PgFlBg=');
    sendJson(response, request.headers['x-api-key'] ? 200 : 403, { message: 'Forbidden' });
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/orders'))).status;
  },
});
