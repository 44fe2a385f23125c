import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-subresource-uncredentialed',
  about: 'a font of another host behind a login',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://static.example', path: '/a.woff2' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.writeHead(401, { 'content-type': 'text/plain' }).end('Authentication required');
  },
  run: (lab) => new FontFace('Own', `url(${lab.url('https://static.example', '/a.woff2')})`).load(),
});
