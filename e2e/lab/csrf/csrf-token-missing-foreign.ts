import { allowPage } from '../allow-page.ts';
import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-token-missing',
  about: 'the page and the API are of one site but two hosts, so the page cannot read the cookie with the token',
  page: 'https://app.shop.test',
  fails: { method: 'POST', at: 'https://api.shop.test', path: '/orders' },
  serve(request, response) {
    if (allowPage(request, response)) return;
    if (request.path === '/session')
      return setCookies(
        response,
        'XSRF-TOKEN=eyJpdiI6IkVzTjRkQT09IiwidmFsdWUiOiJhIn0%3D; Secure',
        'laravel_session=eyJpdiI6IjZ3Z3NsQT09IiwidmFsdWUiOiJiIn0%3D; Secure; HttpOnly',
      );
    const isGood = request.headers['x-xsrf-token'] === decodeURIComponent(request.cookie('XSRF-TOKEN') ?? '-');
    sendJson(response, isGood ? 200 : 419, { message: 'CSRF token mismatch.' });
  },
  async run(lab) {
    await fetch(lab.url('https://api.shop.test', '/session'), { credentials: 'include' });
    return (
      await fetch(lab.url('https://api.shop.test', '/orders'), {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: '{"item":1}',
      })
    ).status;
  },
});
