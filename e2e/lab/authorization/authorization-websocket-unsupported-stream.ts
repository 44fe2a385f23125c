import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-websocket-unsupported',
  about: 'an EventSource is opened to an API that wants a token',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/events' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.writeHead(401, { 'www-authenticate': 'Bearer realm="api"' }).end();
  },
  run(lab) {
    const stream = new EventSource(lab.url('https://api.example', '/events'));
    return new Promise((resolve) => {
      stream.onerror = () => resolve('an error');
    });
  },
});
