import { defineStory } from '../story.ts';

/** The page of the shop calls its API as soon as it is there. */
const SHOP = `<!doctype html>
<title>Shop</title>
<link rel="icon" href="data:,">
<script>
  const request = new XMLHttpRequest();
  request.open('GET', new URLSearchParams(location.search).get('api'));
  request.setRequestHeader('Authorization', 'Bearer 2YotnFZFEjr1zCsicMWpAA');
  request.send();
</script>`;

export default defineStory({
  rule: 'request-blocked-before-send',
  about: 'the policy of the page does not name the API',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/orders' },
  serve({ path }, response) {
    if (path !== '/shop') return void response.writeHead(200, { 'access-control-allow-origin': '*' }).end('[]');
    response.writeHead(200, {
      'content-type': 'text/html',
      'content-security-policy': "default-src 'self'; script-src 'unsafe-inline'; img-src data:; connect-src 'self'",
    });
    response.end(SHOP);
  },
  async run(lab) {
    const api = encodeURIComponent(lab.url('https://api.example', '/orders'));
    location.href = `${lab.url('https://app.test', '/shop')}?api=${api}`;
  },
});
