import { setCookies } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

const LARGE = 'x'.repeat(3800);

export default defineStory({
  rule: 'header-too-large',
  about: 'the cookies of a page outgrew what Node reads',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://app.test', path: '/api/me' },
  // Node itself answers the request that fails.
  serve(_request, response, lab) {
    const path = `Path=${new URL(lab.url('http://app.test', '/api')).pathname}`;
    setCookies(response, ...[1, 2, 3, 4, 5].map((number) => `part${number}=${LARGE}; ${path}`));
  },
  async run(lab) {
    await fetch(lab.url('http://app.test', '/login'), { method: 'POST' });
    return (await fetch(lab.url('http://app.test', '/api/me'))).status;
  },
});
