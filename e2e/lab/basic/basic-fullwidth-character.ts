import { guardWithBasic } from '../guard-with-basic.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'basic-fullwidth-character',
  about: 'the password was typed with a Japanese input method',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve: (request, response) =>
    guardWithBasic(request, response, {
      account: 'alice:secret123',
      challenge: 'Basic realm="Restricted", charset="UTF-8"',
    }),
  async run(lab) {
    const octets = new TextEncoder().encode('alice:secret１２３');
    const authorization = `Basic ${btoa(String.fromCharCode(...octets))}`;
    return (await fetch(lab.url('https://api.example', '/orders'), { headers: { authorization } })).status;
  },
});
