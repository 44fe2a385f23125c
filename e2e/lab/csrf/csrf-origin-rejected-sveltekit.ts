import { allowPage } from '../allow-page.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-origin-rejected',
  about: 'SvelteKit turns away a form from another origin, which CORS allows',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://shop.test', path: '/orders' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    response.writeHead(403, { 'content-type': 'text/plain' });
    response.end('Cross-site POST form submissions are forbidden');
  },
  async run(lab) {
    return (
      await fetch(lab.url('https://shop.test', '/orders'), {
        method: 'POST',
        body: new URLSearchParams({ item: '1' }),
      })
    ).status;
  },
});
