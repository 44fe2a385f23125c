import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-origin-rejected',
  about: 'a request that must not tell where it comes from has the origin null',
  page: 'http://app.test',
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
  serve(request, response) {
    const isKnown = request.headers.origin === `http://${request.headers.host}`;
    response.writeHead(isKnown ? 200 : 403, { 'content-type': 'text/plain' }).end(isKnown ? 'ok' : 'Forbidden');
  },
  async run(lab) {
    return (
      await fetch(lab.url('http://app.test', '/orders'), {
        method: 'POST',
        mode: 'same-origin',
        referrerPolicy: 'no-referrer',
        body: new URLSearchParams({ item: '1' }),
      })
    ).status;
  },
});
