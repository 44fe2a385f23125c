import { guardWithBasic } from '../guard-with-basic.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'basic-surrounding-whitespace',
  about: 'the password was pasted with a blank at its end',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve: (request, response) =>
    guardWithBasic(request, response, { account: 'alice:secret', challenge: 'Basic realm="Restricted"' }),
  async run(lab) {
    const authorization = `Basic ${btoa('alice:secret ')}`;
    return (await fetch(lab.url('https://api.example', '/orders'), { headers: { authorization } })).status;
  },
});
