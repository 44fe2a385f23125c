import { guardWithBasic } from '../guard-with-basic.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'basic-base64url-alphabet',
  about: 'base64url, taken from a helper that was written for JWTs',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve: (request, response) =>
    guardWithBasic(request, response, { account: 'alice:???>>>', challenge: 'Basic realm="Restricted"' }),
  async run(lab) {
    const authorization = `Basic ${btoa('alice:???>>>').replaceAll('+', '-').replaceAll('/', '_')}`;
    return (await fetch(lab.url('https://api.example', '/orders'), { headers: { authorization } })).status;
  },
});
