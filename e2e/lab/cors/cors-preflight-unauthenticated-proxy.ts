import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-unauthenticated',
  about: 'a gateway that asks for a sign-in of its own answers OPTIONS with 407, which the browser hides',
  page: 'http://app.test',
  fails: { method: 'PUT', at: 'http://api.example', path: '/profile' },
  serve(_request, response) {
    response.writeHead(407, { 'proxy-authenticate': 'Basic realm="office"' }).end();
  },
  async run(lab) {
    return (await fetch(lab.url('http://api.example', '/profile'), { method: 'PUT' })).status;
  },
});
