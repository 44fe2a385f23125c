import { guardWithBasic } from '../guard-with-basic.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'basic-line-break',
  about: 'an encoder for mail wraps the base64 after 76 characters, and the break became a blank',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve: (request, response) =>
    guardWithBasic(request, response, {
      account: 'alice:passphrasepassphrasepassphrasepassphrasepassphrasepassphrasepassphrasepassphrase',
      challenge: 'Basic realm="Restricted"',
    }),
  async run(lab) {
    const authorization = `Basic ${btoa(`alice:${'passphrase'.repeat(8)}`).replace(/^.{76}/, '$& ')}`;
    return (await fetch(lab.url('https://api.example', '/orders'), { headers: { authorization } })).status;
  },
});
