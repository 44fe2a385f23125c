import { defineStory } from '../story.ts';

const SHOP = `<!doctype html>
<title>Shop</title>
<link rel="icon" href="data:,">
<script>fetch('./cart')</script>`;

export default defineStory({
  rule: 'request-blocked-before-send',
  about: 'the session is over, and the policy of the page does not name the sign-in page that the call is sent to',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://id.example', path: '/login' },
  serve({ path }, response, lab) {
    if (path === '/shop') {
      response.setHeader('content-security-policy', "script-src 'unsafe-inline'; img-src data:; connect-src 'self'");
      response.writeHead(200, { 'content-type': 'text/html' }).end(SHOP);
    } else if (path === '/cart') response.writeHead(302, { location: lab.url('https://id.example', '/login') }).end();
    else response.writeHead(200).end('<!doctype html>Sign in');
  },
  async run(lab) {
    location.href = lab.url('https://app.test', '/shop');
  },
});
