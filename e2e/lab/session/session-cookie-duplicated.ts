import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'session-cookie-duplicated',
  about: 'an old session of the whole domain stands before the new one of the host',
  page: 'https://www.shop.test',
  fails: { method: 'GET', at: 'https://www.shop.test', path: '/api/me' },
  serve(request, response) {
    if (request.path === '/api/before')
      return setCookies(response, 'session=aB3dE5gH7jK9mN1pQ3sT5vW7; Domain=shop.test; Secure; HttpOnly');
    if (request.path === '/api/login')
      return setCookies(response, 'session=eUq3xVd7Rk9TzLm2WnYb5CfG; Secure; HttpOnly');
    const isKnown = request.cookie('session') === 'eUq3xVd7Rk9TzLm2WnYb5CfG';
    sendJson(response, isKnown ? 200 : 401, { error: 'unauthorized' });
  },
  async run(lab) {
    await fetch(lab.url('https://www.shop.test', '/api/before'), { method: 'POST' });
    await fetch(lab.url('https://www.shop.test', '/api/login'), { method: 'POST' });
    return (await fetch(lab.url('https://www.shop.test', '/api/me'))).status;
  },
});
