import { aCase, type RuleCases } from '../a-case.ts';

const TOKEN = { Authorization: 'Bearer Kz8mXK1EalYznwHLC1fBAo4Ljp' };
const fires = (name: string, url: string, metadata: string) => ({
  name,
  of: aCase({
    url,
    status: 401,
    request: TOKEN,
    response: { 'WWW-Authenticate': `Bearer error="invalid_token", resource_metadata="${metadata}"` },
  }),
  findings: ['token-rejected', 'challenge-resource-metadata'],
});

export default {
  fires: [
    fires(
      'metadata of the URL called',
      'https://api.shop.test/mcp',
      'https://api.shop.test/.well-known/oauth-protected-resource/mcp',
    ),
    fires(
      'metadata of the whole host',
      'https://api.shop.test/mcp',
      'https://api.shop.test/.well-known/oauth-protected-resource',
    ),
    fires('metadata somewhere else', 'https://api.shop.test/mcp', 'https://id.shop.test/resources/mcp.json'),
    fires(
      'metadata of the host behind the proxy',
      'https://api.shop.test/mcp',
      'https://mcp.internal/.well-known/oauth-protected-resource/mcp',
    ),
    fires(
      'metadata of another path',
      'https://api.shop.test/mcp2',
      'https://api.shop.test/.well-known/oauth-protected-resource/mcp',
    ),
    fires('a path alone', 'https://api.shop.test/mcp', '/.well-known/oauth-protected-resource'),
  ],
  silent: [
    {
      name: 'no metadata',
      of: aCase({ status: 401, request: TOKEN, response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
