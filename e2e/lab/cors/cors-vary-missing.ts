import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-missing',
  also: ['cors-vary-missing'],
  about: 'an API answers a page and the frame in it each with its own origin, and no cache could tell',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response, lab) {
    if (request.path === '/frame') {
      const script = `fetch('${lab.url('https://api.example', '/health')}').then(() => parent.postMessage('done', '*'))`;
      return void response.writeHead(200, { 'content-type': 'text/html' }).end(`<script>${script}</script>`);
    }
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '');
    if (request.path === '/health') return sendJson(response, 200, { status: 'up' });
    response.setHeader('www-authenticate', 'Bearer');
    sendJson(response, 401, { error: 'unauthorized' });
  },
  async run(lab) {
    const frame = document.createElement('iframe');
    frame.src = lab.url('https://admin.test', '/frame');
    await new Promise((resolve) => {
      addEventListener('message', resolve, { once: true });
      document.body.append(frame);
    });
    return (await fetch(lab.url('https://api.example', '/me'))).status;
  },
});
