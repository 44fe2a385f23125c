import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-scheme-unsupported',
  about: 'a call is redirected to the link of a mobile app',
  page: 'https://app.test',
  fails: { method: 'GET', url: 'shopapp://signed-in?code=SplxlOBeZQQYbYS6WxSbIA' },
  serve(request, response) {
    response.writeHead(302, {
      'access-control-allow-origin': request.headers.origin ?? '',
      location: 'shopapp://signed-in?code=SplxlOBeZQQYbYS6WxSbIA',
    });
    response.end();
  },
  async run(lab) {
    const response = await fetch(lab.url('https://id.example', '/start'));
    return response.status;
  },
});
