import type { ServerResponse } from 'node:http';
import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

/** The answers that wait until the session is renewed. */
const waiting: ServerResponse[] = [];

export default defineStory({
  rule: 'session-rotated',
  about: 'the session is renewed while another call is under way with the old one',
  page: 'https://shop.test',
  fails: { method: 'GET', at: 'https://shop.test', path: '/api/me' },
  serve(request, response) {
    switch (request.path) {
      case '/api/login':
        return setCookies(response, 'session=aB3dE5gH7jK9mN1pQ3sT5vW7; Secure; HttpOnly; SameSite=Lax');
      case '/api/renew':
        return setCookies(response, 'session=eUq3xVd7Rk9TzLm2WnYb5CfG; Secure; HttpOnly; SameSite=Lax');
      case '/api/renewed':
        for (const held of waiting.splice(0)) sendJson(held, 401, { error: 'unknown session' });
        return sendJson(response, 200, {});
    }
    waiting.push(response);
  },
  async run(lab) {
    const post = (path: string) => fetch(lab.url('https://shop.test', path), { method: 'POST' });
    await post('/api/login');
    const me = fetch(lab.url('https://shop.test', '/api/me'));
    await post('/api/renew');
    await post('/api/renewed');
    return (await me).status;
  },
});
