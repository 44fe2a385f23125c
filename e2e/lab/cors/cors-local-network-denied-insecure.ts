import { defineStory } from '../story.ts';

/** A page that counts as one of the public internet, although the lab serves it from this machine. */
const SHOP = `<!doctype html>
<title>Shop</title>
<link rel="icon" href="data:,">
<script>fetch('API')</script>`;

export default defineStory({
  rule: 'cors-local-network-denied',
  about: 'a page that came over plain http calls a server of the local network',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://printer.example', path: '/status' },
  serve({ path }, response, lab) {
    if (path !== '/shop') return void response.writeHead(200, { 'access-control-allow-origin': '*' }).end('{}');
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': 'treat-as-public-address' });
    response.end(SHOP.replace('API', lab.url('http://printer.example', '/status')));
  },
  async run(lab) {
    location.href = lab.url('http://app.test', '/shop');
  },
});
