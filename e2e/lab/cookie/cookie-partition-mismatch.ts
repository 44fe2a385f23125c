import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { signInPopup } from '../sign-in-popup.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-partition-mismatch',
  about: 'a sign-in window puts a Partitioned session into its own partition, which the embedding page never sees',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  serve(request, response) {
    if (request.path === '/login')
      return signInPopup(
        response,
        '__Secure-session=eUq3xVd7Rk9TzLm2WnYb5CfG; Secure; HttpOnly; SameSite=None; Partitioned',
      );
    if (allowPage(request, response)) return;
    sendJson(response, request.cookie('__Secure-session') ? 200 : 401, { error: 'unauthorized' });
  },
  async run(lab) {
    await new Promise((done) => {
      addEventListener('message', done, { once: true });
      open(lab.url('https://api.example', '/login'), 'login', 'width=400,height=300');
    });
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
