import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'apikey-missing',
  about: 'Azure API Management finds no subscription key',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.setHeader(
      'www-authenticate',
      'AzureApiManagementKey realm="https://api.example/",name="Ocp-Apim-Subscription-Key",type="header"',
    );
    sendJson(response, request.headers['ocp-apim-subscription-key'] ? 200 : 401, {
      statusCode: 401,
      message:
        'Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.',
    });
  },
  async run(lab) {
    return (await fetch(lab.url('https://api.example', '/orders'))).status;
  },
});
