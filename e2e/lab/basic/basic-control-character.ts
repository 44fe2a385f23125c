import { guardWithBasic } from '../guard-with-basic.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'basic-control-character',
  about: 'the password holds a null octet from a buffer that was too long',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve: (request, response) =>
    guardWithBasic(request, response, { account: 'alice:secret', challenge: 'Basic realm="Restricted"' }),
  async run(lab) {
    const authorization = `Basic ${btoa('alice:secret\0\0')}`;
    return (await fetch(lab.url('https://api.example', '/orders'), { headers: { authorization } })).status;
  },
});
