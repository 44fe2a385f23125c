import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-scheme-duplicated',
  about: 'two schemes before an opaque token, answered 403',
  page: 'http://app.test',
  fails: { method: 'DELETE', at: 'http://app.test', path: '/orders/1' },
  serve: (_request, response) => sendJson(response, 403, { message: 'Invalid token' }),
  async run(lab) {
    const headers = { authorization: 'Bearer Token 9944b09199c62bcf9418ad846dd0e4bb' };
    return (await fetch(lab.url('http://app.test', '/orders/1'), { method: 'DELETE', headers })).status;
  },
});
