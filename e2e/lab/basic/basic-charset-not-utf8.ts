import { guardWithBasic } from '../guard-with-basic.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'basic-charset-not-utf8',
  about: 'btoa() encodes as ISO 8859-1, and the server asks for UTF-8',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve: (request, response) =>
    guardWithBasic(request, response, {
      account: 'josé:secret',
      challenge: 'Basic realm="Restricted", charset="UTF-8"',
    }),
  async run(lab) {
    const authorization = `Basic ${btoa('josé:secret')}`;
    return (await fetch(lab.url('https://api.example', '/orders'), { headers: { authorization } })).status;
  },
});
