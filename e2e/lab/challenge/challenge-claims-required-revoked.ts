import { defineStory } from '../story.ts';

/** The form of Microsoft Graph when it evaluates access continuously. */
const challenge = (since: number) => {
  const claims = JSON.stringify({ access_token: { nbf: { essential: true, value: String(since) } } });
  return `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000", errorDescription="Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp", error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`;
};

export default defineStory({
  rule: 'challenge-claims-required',
  about: 'the tokens of the user were revoked, and the API says since when',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://app.test', path: '/v1.0/me' },
  serve(_request, response) {
    response.writeHead(401, { 'www-authenticate': challenge(Math.floor(Date.now() / 1000) - 10) });
    response.end(
      '{"error":{"code":"InvalidAuthenticationToken","message":"Continuous access evaluation resulted in challenge"}}',
    );
  },
  async run(lab) {
    const headers = { authorization: 'Bearer EwBgA8l6BAAURSN/FHlDW5xN74t6GzbtsBBeBUYAAQ' };
    return (await fetch(lab.url('https://app.test', '/v1.0/me'), { headers })).status;
  },
});
