import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-token-mismatch',
  about: 'the page sends the cookie XSRF-TOKEN of Laravel with its percent-encoding',
  page: 'http://app.test',
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
  serve(request, response) {
    if (request.path === '/session')
      return setCookies(
        response,
        'XSRF-TOKEN=eyJpdiI6IkVzTjRkQT09IiwidmFsdWUiOiJhIn0%3D',
        'laravel_session=eyJpdiI6IjZ3Z3NsQT09IiwidmFsdWUiOiJiIn0%3D; HttpOnly',
      );
    const isGood = request.headers['x-xsrf-token'] === decodeURIComponent(request.cookie('XSRF-TOKEN') ?? '-');
    sendJson(response, isGood ? 200 : 419, { message: 'CSRF token mismatch.' });
  },
  async run(lab) {
    await fetch(lab.url('http://app.test', '/session'));
    const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
    return (
      await fetch(lab.url('http://app.test', '/orders'), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-xsrf-token': token },
        body: '{"item":1}',
      })
    ).status;
  },
});
