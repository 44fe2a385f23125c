import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'cors-mode-disallowed',
  about: 'a call in same-origin mode is redirected to another origin',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://files.example', path: '/report.pdf' },
  serve({ path }, response, lab) {
    if (path === '/report')
      response.writeHead(302, { location: lab.url('https://files.example', '/report.pdf') }).end();
    else response.writeHead(200, { 'access-control-allow-origin': '*' }).end('%PDF');
  },
  async run(lab) {
    const response = await fetch(lab.url('https://app.test', '/report'), { mode: 'same-origin' });
    return response.status;
  },
});
