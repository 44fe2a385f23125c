import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-missing',
  also: ['challenge-resource-metadata', 'cors-challenge-unexposed'],
  about: 'an MCP server tells where tokens come from, in a challenge that the page may not read',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://mcp.example', path: '/tools' },
  serve(_request, response, lab) {
    const metadata = lab.url('https://mcp.example', '/.well-known/oauth-protected-resource');
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('www-authenticate', `Bearer resource_metadata="${metadata}"`);
    sendJson(response, 401, { error: 'unauthorized' });
  },
  async run(lab) {
    return (await fetch(lab.url('https://mcp.example', '/tools'))).status;
  },
});
