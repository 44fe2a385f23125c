import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'csrf-token-missing',
  about: 'Rails answers 422 to a POST without its authenticity token',
  page: 'http://app.test',
  async serve({ path }, response) {
    if (path === '/session') {
      response.setHeader(
        'set-cookie',
        '_shop_session=Y2lwaGVydGV4dA%3D%3D--aXY%3D--dGFn; path=/; HttpOnly; SameSite=Lax',
      );
      response.end('signed in');
      return;
    }
    response.writeHead(422, { 'content-type': 'text/html; charset=UTF-8', 'x-runtime': '0.004512' });
    response.end(`<!DOCTYPE html>
<html><head><title>Action Controller: Exception caught</title></head>
<body><header><h1>ActionController::InvalidAuthenticityToken in OrdersController#create</h1></header>
<h2>Can't verify CSRF token authenticity.</h2></body></html>`);
  },
  async run({ url }) {
    await fetch(url('http://app.test', '/session'));
    const order = await fetch(url('http://app.test', '/orders'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"item":1}',
    });
    await order.text();
  },
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
});
