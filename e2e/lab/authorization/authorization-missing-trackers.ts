import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-missing',
  about: 'only cookies that measure visits came along',
  page: 'https://app.test',
  serve(_request, response) {
    response.writeHead(401, { 'content-type': 'application/json' }).end('{"message":"Unauthorized"}');
  },
  async run({ url }) {
    const trackers = ['_ym_uid=1700000000123456789', '_dd_s=rum=1&id=6f1c2b3a-77aa-4b1e', '_shopify_y=6f1c2b3a-77aa'];
    for (const cookie of trackers) {
      // biome-ignore lint/suspicious/noDocumentCookie: that is how trackers set them
      document.cookie = `${cookie}; path=/`;
    }
    const answer = await fetch(url('https://app.test', '/api/me'));
    return answer.text();
  },
  fails: { method: 'GET', at: 'https://app.test', path: '/api/me' },
});
