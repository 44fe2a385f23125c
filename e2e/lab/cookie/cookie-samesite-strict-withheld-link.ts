import { signInPopup } from '../sign-in-popup.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-samesite-strict-withheld',
  about: 'a link of another site leads to a page whose SameSite=Strict session does not travel with it',
  page: 'https://mail.example',
  fails: { method: 'GET', at: 'https://shop.test', path: '/orders/7' },
  serve(request, response) {
    if (request.path === '/login')
      return signInPopup(response, 'session=eUq3xVd7Rk9TzLm2WnYb5CfG; Secure; HttpOnly; SameSite=Strict');
    response.writeHead(request.cookie('session') ? 200 : 403, { 'content-type': 'text/html' });
    response.end('<h1>Please sign in to see this order</h1>');
  },
  async run(lab) {
    await new Promise((done) => {
      addEventListener('message', done, { once: true });
      open(lab.url('https://shop.test', '/login'), 'login', 'width=400,height=300');
    });
    location.href = lab.url('https://shop.test', '/orders/7');
    await new Promise(() => {});
  },
});
