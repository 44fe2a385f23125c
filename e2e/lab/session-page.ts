import type { Story } from './story.ts';

/** A page that signs in on another site, and then asks there who it is; both with credentials. */
export const sessionPage: Pick<Story, 'page' | 'fails' | 'run'> = {
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  async run(lab) {
    await fetch(lab.url('https://api.example', '/login'), { method: 'POST', credentials: 'include' });
    return (await fetch(lab.url('https://api.example', '/me'), { credentials: 'include' })).status;
  },
};
