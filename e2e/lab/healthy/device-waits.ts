import { refuseToken } from '../refuse-token.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'healthy',
  about: 'a television asks whether its user has signed in yet',
  page: 'https://app.test',
  fails: { method: 'POST', at: 'https://id.example', path: '/oauth2/token' },
  serve: (request, response) => refuseToken(request, response, 400, { error: 'authorization_pending' }),
  async run(lab) {
    const body = new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: 'GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS',
      client_id: 'television',
    });
    return (await fetch(lab.url('https://id.example', '/oauth2/token'), { method: 'POST', body })).json();
  },
});
