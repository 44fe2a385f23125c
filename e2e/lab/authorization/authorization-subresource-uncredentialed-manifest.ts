import { setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-subresource-uncredentialed',
  about: 'the manifest of an application behind a login is asked for without the session',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://app.test', path: '/app.webmanifest' },
  serve(request, response) {
    if (request.path === '/login')
      return setCookies(response, 'sid=8f14e45fceea167a5a36dedd4bea2543; HttpOnly; Secure');
    response.writeHead(request.cookie('sid') ? 200 : 401).end();
  },
  async run(lab) {
    await fetch(lab.url('https://app.test', '/login'), { method: 'POST' });
    const link = document.createElement('link');
    link.rel = 'manifest';
    link.href = lab.url('https://app.test', '/app.webmanifest');
    document.head.append(link);
  },
});
