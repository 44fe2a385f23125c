import { guardWithBasic } from '../guard-with-basic.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'basic-not-base64',
  about: 'the = at the end of the base64 was cut off',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve: (request, response) =>
    guardWithBasic(request, response, { account: 'alice:secret1', challenge: 'Basic realm="Restricted"' }),
  async run(lab) {
    const authorization = `Basic ${btoa('alice:secret1').replace(/=+$/, '')}`;
    return (await fetch(lab.url('https://api.example', '/orders'), { headers: { authorization } })).status;
  },
});
