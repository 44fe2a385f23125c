import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-token-character-invalid',
  about: 'the UTF-8 bytes of a full-width letter, as clients encode what fetch refuses',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/me' },
  serve: (_request, response) => sendJson(response, 401, { error: 'Unauthorized' }),
  async run(lab) {
    const bytes = new TextEncoder().encode('2YotnＺFEjr1zCsicMWpAA');
    const headers = { authorization: `Bearer ${String.fromCharCode(...bytes)}` };
    return (await fetch(lab.url('http://app.test', '/me'), { headers })).status;
  },
});
