import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-refused',
  about: 'a bucket has no CORS rule for the page, and the browser shows nobody its words',
  page: 'https://app.test',
  fails: { method: 'PUT', at: 'https://bucket.example', path: '/photos/7.jpg' },
  serve(request, response) {
    response.setHeader('server', 'AmazonS3');
    if (request.method !== 'OPTIONS') return void response.writeHead(200).end();
    response.writeHead(403, { 'content-type': 'application/xml' });
    response.end('<Error><Code>AccessForbidden</Code><Message>CORSResponse: CORS is not enabled.</Message></Error>');
  },
  async run(lab) {
    const url = lab.url('https://bucket.example', '/photos/7.jpg');
    return (await fetch(url, { method: 'PUT', headers: { 'content-type': 'image/jpeg' }, body: '' })).status;
  },
});
