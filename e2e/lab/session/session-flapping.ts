import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

const SESSION = 'eUq3xVd7Rk9TzLm2WnYb5CfG';

/** Whose turn it is: of the two instances, only the second has the session. */
let turn = 0;

export default defineStory({
  rule: 'session-flapping',
  about: 'two instances behind one host take turns, and only one of them knows the session',
  page: 'https://shop.test',
  fails: { method: 'GET', at: 'https://shop.test', path: '/api/orders?page=3' },
  serve(request, response) {
    if (request.path === '/api/login') {
      turn = 0;
      return setCookies(response, `session=${SESSION}; Secure; HttpOnly; SameSite=Lax`);
    }
    turn += 1;
    sendJson(response, request.cookie('session') === SESSION && turn % 2 === 0 ? 200 : 401, {});
  },
  async run(lab) {
    await fetch(lab.url('https://shop.test', '/api/login'), { method: 'POST' });
    const orders = (page: number) => fetch(lab.url('https://shop.test', `/api/orders?page=${page}`));
    await orders(1);
    await orders(2);
    return (await orders(3)).status;
  },
});
