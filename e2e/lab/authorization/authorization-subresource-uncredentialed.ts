import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-subresource-uncredentialed',
  about: 'a module script of another host that guards its files',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://static.example', path: '/app.js' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.writeHead(401, { 'www-authenticate': 'Bearer realm="files"' }).end();
  },
  run(lab) {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = lab.url('https://static.example', '/app.js');
    document.head.append(script);
    return new Promise((resolve) => {
      script.onerror = () => resolve('an error');
    });
  },
});
