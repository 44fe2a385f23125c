import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-missing',
  about: 'only the body says that no token came, and analytics cookies came along',
  page: 'http://app.test',
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
  serve: (_request, response) => sendJson(response, 401, { success: false, message: 'No token provided.' }),
  async run(lab) {
    // biome-ignore lint/suspicious/noDocumentCookie: the way in which analytics scripts set theirs
    document.cookie = '_ga=GA1.2.1094518377.1795168800';
    return (await fetch(lab.url('http://app.test', '/orders'), { method: 'POST', body: '{}' })).status;
  },
});
