import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'set-cookie-secure-over-http',
  about: 'the callback of OpenID Connect, reached over http behind a proxy, sets a Secure session',
  page: 'http://intranet.test',
  fails: { method: 'GET', at: 'http://intranet.test', path: '/api/me' },
  serve({ path, cookie }, response, lab) {
    const own = (at: string) => lab.url('http://intranet.test', at);
    const lead = (location: string) => response.writeHead(302, { location }).end();
    switch (path) {
      case '/start':
        return void lead(lab.url('https://idp.example', '/authorize?response_type=code'));
      case '/authorize':
        return void lead(own('/callback?code=SplxlOBeZQQYbYS6WxSbIA'));
      case '/callback':
        response.setHeader('set-cookie', 'appSession=eUq3xVd7Rk9TzLm2WnYb5CfG; Path=/; Secure; HttpOnly; SameSite=Lax');
        return void lead(own('/app'));
      case '/app':
        response.writeHead(200, { 'content-type': 'text/html' });
        return void response.end("<!doctype html><script>fetch('api/me')</script>");
    }
    sendJson(response, cookie('appSession') ? 200 : 401, { error: 'unauthorized' });
  },
  async run(lab) {
    location.href = lab.url('http://intranet.test', '/start');
    await new Promise(() => {});
  },
});
