import { setCookies } from '../set-cookies.ts';
import { signInPopup } from '../sign-in-popup.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cookie-samesite-lax-withheld',
  about: 'an identity provider posts its answer back by a form, with which a SameSite=Lax cookie does not travel',
  page: 'https://idp.example',
  fails: { method: 'POST', at: 'https://shop.test', path: '/saml/acs' },
  serve(request, response) {
    if (request.path === '/start')
      return signInPopup(response, 'saml_session=eUq3xVd7Rk9TzLm2WnYb5CfG; Secure; HttpOnly; SameSite=Lax');
    if (request.cookie('saml_session')) return setCookies(response, 'sid=1');
    response.writeHead(403, { 'content-type': 'text/html' }).end('<h1>Your session was not found</h1>');
  },
  async run(lab) {
    await new Promise((done) => {
      addEventListener('message', done, { once: true });
      open(lab.url('https://shop.test', '/start'), 'start', 'width=400,height=300');
    });
    const form = document.createElement('form');
    form.method = 'POST';
    form.action = lab.url('https://shop.test', '/saml/acs');
    document.body.append(form);
    form.submit();
    await new Promise(() => {});
  },
});
