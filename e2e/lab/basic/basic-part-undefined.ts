import { guardWithBasic } from '../guard-with-basic.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'basic-part-empty',
  about: 'the user name was not there when the header was built',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve: (request, response) =>
    guardWithBasic(request, response, { account: 'alice:secret', challenge: 'Basic realm="Restricted"' }),
  async run(lab) {
    const form: { user?: string } = {};
    const authorization = `Basic ${btoa(`${form.user}:secret`)}`;
    return (await fetch(lab.url('https://api.example', '/orders'), { headers: { authorization } })).status;
  },
});
