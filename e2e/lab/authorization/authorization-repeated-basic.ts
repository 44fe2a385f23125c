import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-repeated',
  about: 'XMLHttpRequest is given Basic and Bearer',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve(_request, response) {
    response.setHeader('www-authenticate', 'Bearer realm="api"');
    sendJson(response, 401, { error: 'unauthorized' });
  },
  run(lab) {
    const request = new XMLHttpRequest();
    request.open('GET', lab.url('http://app.test', '/me'));
    request.setRequestHeader('authorization', 'Basic YWRhOm9wZW5zZXNhbWU=');
    request.setRequestHeader('authorization', 'Bearer 2YotnFZFEjr1zCsicMWpAA');
    return new Promise((resolve) => {
      request.onloadend = () => resolve(request.status);
      request.send();
    });
  },
});
