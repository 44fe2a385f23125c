import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-preflight-unauthenticated',
  about: 'the API redirects to its path with a slash, and the preflight of that one meets the login check',
  page: 'https://app.test',
  serve({ path, method }, response, lab) {
    if (path === '/items/') return void response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
    const allow = {
      'access-control-allow-origin': lab.origin('https://app.test'),
      'access-control-allow-headers': 'authorization',
    };
    if (method === 'OPTIONS') return void response.writeHead(204, allow).end();
    response.writeHead(307, { ...allow, location: lab.url('https://api.example', '/items/') }).end();
  },
  run: ({ url }) =>
    fetch(url('https://api.example', '/items'), { headers: { authorization: 'Bearer Kz8mXK1EalYznwHLC1fBAo4Ljp' } }),
  fails: { method: 'GET', at: 'https://api.example', path: '/items/' },
});
