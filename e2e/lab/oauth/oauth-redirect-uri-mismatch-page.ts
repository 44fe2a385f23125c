import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-redirect-uri-mismatch',
  about: 'the sign-in page refuses a redirect URI with a slash too many',
  page: 'https://app.test',
  fails: {
    method: 'GET',
    at: 'https://id.example',
    path: '/realms/shop/protocol/openid-connect/auth?response_type=code&client_id=shop&redirect_uri=https%3A%2F%2Fapp.test%2Fcb%2F&state=xyz',
  },
  serve(_request, response) {
    response.writeHead(400, { 'content-type': 'text/html;charset=utf-8' });
    response.end(
      '<!doctype html><title>Sign in to shop</title><h1>We are sorry...</h1><p>Invalid parameter: redirect_uri</p>',
    );
  },
  run(lab) {
    const query = 'response_type=code&client_id=shop&redirect_uri=https%3A%2F%2Fapp.test%2Fcb%2F&state=xyz';
    location.assign(`${lab.url('https://id.example', '/realms/shop/protocol/openid-connect/auth')}?${query}`);
    return new Promise(() => {});
  },
});
