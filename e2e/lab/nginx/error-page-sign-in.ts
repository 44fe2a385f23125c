import { sendJson, setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'session-rejected',
  about: 'error_page of nginx puts a sign-in page under the 401 of the application',
  page: 'https://error-page-sign-in.nginx.test',
  fails: { method: 'GET', at: 'https://error-page-sign-in.nginx.test', path: '/api/orders' },
  nginx: `
    location / {
      proxy_pass http://backend;
      proxy_intercept_errors on;
      error_page 401 /error-page-sign-in/sign-in;
    }`,
  serve({ path }, response) {
    if (path === '/login') return setCookies(response, 'sid=jH4Ns0pX2mQ7vLr9; Path=/; HttpOnly; Secure; SameSite=Lax');
    if (path === '/sign-in')
      return void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          '<!doctype html><title>Sign in</title><form method="post"><input name="user"><input name="password" type="password"></form>',
        );
    sendJson(response, 401, { error: 'session expired' });
  },
  async run(lab) {
    await fetch(lab.url('https://error-page-sign-in.nginx.test', '/login'), { method: 'POST' });
    return (await fetch(lab.url('https://error-page-sign-in.nginx.test', '/api/orders'))).status;
  },
});
