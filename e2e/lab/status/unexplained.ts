import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'unexplained',
  about: 'a 403 without a word about why',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/reports' },
  serve(_request, response) {
    response.writeHead(403).end();
  },
  async run(lab) {
    return (await fetch(lab.url('http://app.test', '/reports'))).status;
  },
});
