import type { Story } from './story.ts';

/** A page that takes the token it has stored and calls `GET /me` of another site with it. */
export const bearerPage: Pick<Story, 'page' | 'fails' | 'run'> = {
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://api.example', path: '/me' },
  async run(lab) {
    const { token } = await (await fetch(lab.url('https://api.example', '/stored-token'))).json();
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(lab.url('https://api.example', '/me'), { headers })).status;
  },
};
