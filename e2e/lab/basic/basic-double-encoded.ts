import { guardWithBasic } from '../guard-with-basic.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'basic-double-encoded',
  about: 'the credentials are encoded by the page and once more by its helper',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve: (request, response) =>
    guardWithBasic(request, response, { account: 'alice:secret', challenge: 'Basic realm="Restricted"' }),
  async run(lab) {
    const authorization = `Basic ${btoa(btoa('alice:secret'))}`;
    return (await fetch(lab.url('https://api.example', '/orders'), { headers: { authorization } })).status;
  },
});
