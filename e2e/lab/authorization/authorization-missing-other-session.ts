import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-missing',
  about: 'the session cookie of a web page came along, and the API asks for a Bearer token',
  page: 'https://app.test',
  serve({ path }, response) {
    if (path === '/home') {
      response.setHeader('set-cookie', 'JSESSIONID=8A1B2C3D4E5F60718293A4B5C6D7E8F9; Path=/; HttpOnly; Secure');
      return void response.end('welcome');
    }
    response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
  },
  async run({ url }) {
    await fetch(url('https://app.test', '/home'));
    return fetch(url('https://app.test', '/api/accounts'));
  },
  fails: { method: 'GET', at: 'https://app.test', path: '/api/accounts' },
});
