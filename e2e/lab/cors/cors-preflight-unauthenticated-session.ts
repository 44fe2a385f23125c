import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-unauthenticated',
  about: 'Windows sign-in stands in front of OPTIONS',
  page: 'http://app.test',
  fails: { method: 'DELETE', at: 'http://intranet.example', path: '/items/1' },
  serve(_request, response) {
    response.setHeader('www-authenticate', ['Negotiate', 'NTLM']);
    response.writeHead(401).end();
  },
  async run(lab) {
    const url = lab.url('http://intranet.example', '/items/1');
    return (await fetch(url, { method: 'DELETE', credentials: 'include' })).status;
  },
});
