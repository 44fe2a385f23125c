import { allowPage } from '../allow-page.ts';
import { sendJson } from '../set-cookies.ts';
import { signInPopup } from '../sign-in-popup.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'healthy',
  about: 'an analytics cookie is withheld from a call that succeeds',
  page: 'https://app.test',
  serve(request, response) {
    if (request.path === '/start') return signInPopup(response, '_ga=GA1.1.1795168800.1795168800; SameSite=Lax');
    if (allowPage(request, response)) return;
    sendJson(response, 200, {});
  },
  async run(lab) {
    await new Promise((done) => {
      addEventListener('message', done, { once: true });
      open(lab.url('https://api.example', '/start'), 'start', 'width=400,height=300');
    });
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
});
