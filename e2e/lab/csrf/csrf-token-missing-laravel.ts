import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-token-missing',
  about: 'Laravel answers 419, since the page does not repeat XSRF-TOKEN in X-XSRF-TOKEN',
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
    return (
      await fetch(lab.url('http://app.test', '/orders'), {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: '{"item":1}',
      })
    ).status;
  },
});
