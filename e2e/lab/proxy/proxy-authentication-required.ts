import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'proxy-authentication-required',
  about: 'a gateway in front of the API passes on the 407 of a proxy behind it',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://app.test', path: '/api/orders' },
  serve(_request, response) {
    response.writeHead(407, { 'proxy-authenticate': 'Basic realm="office"', via: '1.1 proxy.office (squid/6.6)' });
    response.end();
  },
  async run(lab) {
    return (await fetch(lab.url('https://app.test', '/api/orders'))).status;
  },
});
