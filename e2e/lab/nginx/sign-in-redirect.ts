import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-redirect-to-login',
  about: 'error_page of nginx sends a call without a session to a sign-in page of another origin',
  page: 'https://sign-in-redirect.nginx.test',
  fails: { method: 'GET', at: 'https://id.example', path: '/authorize' },
  nginx: `
    error_page 401 = /sign-in-redirect/oauth2/sign_in;
    location / { proxy_pass http://backend; }
    location /sign-in-redirect/api/ {
      auth_request /sign-in-redirect/oauth2/auth;
      proxy_pass http://backend;
    }`,
  serve({ path }, response, lab) {
    if (path === '/oauth2/auth') return void response.writeHead(401).end();
    if (path === '/oauth2/sign_in')
      return void response.writeHead(302, { location: lab.url('https://id.example', '/authorize') }).end();
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(
      '<!doctype html><title>Sign in</title><form method="post"><input name="password" type="password"></form>',
    );
  },
  async run(lab) {
    return (await fetch(lab.url('https://sign-in-redirect.nginx.test', '/api/orders'))).status;
  },
});
