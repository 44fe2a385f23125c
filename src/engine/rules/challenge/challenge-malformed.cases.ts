import { aCase, type RuleCases } from '../a-case.ts';

const fires = (name: string, field: string, ...others: readonly string[]) => ({
  name,
  of: aCase({
    status: 401,
    request: { Authorization: 'Bearer Kz8mXK1EalYznwHLC1fBAo4Ljp' },
    response: { 'WWW-Authenticate': field },
  }),
  findings: [...others, 'challenge-malformed'],
});

export default {
  fires: [
    fires('no scheme', 'realm="api", error="invalid_token"', 'token-rejected'),
    fires('a comma that is missing', 'Bearer realm="api" error="invalid_token"', 'token-rejected'),
    fires('semicolons', 'Bearer realm="api"; error="invalid_token"', 'token-rejected'),
    fires('no value', 'Bearer realm=, error="invalid_token"', 'token-rejected'),
    fires(
      'words without quotes',
      'Bearer error="invalid_token", error_description=The token was revoked',
      'token-rejected',
    ),
    fires('single quotes', "Bearer error='invalid_token'", 'token-rejected'),
    fires('a quote that is not closed', 'Bearer error="invalid_token", realm="api', 'token-rejected'),
    fires('a sentence', 'Unauthorized access to API', 'unexplained'),
    fires('a sentence after the scheme', 'Bearer The token was revoked', 'token-rejected'),
    fires('a stray character', 'Bearer error="invalid_token", (revoked)', 'token-rejected'),
  ],
  silent: [
    {
      name: 'several challenges in one field, and a comma inside quotes',
      of: aCase({
        status: 401,
        request: { Authorization: 'Bearer Kz8mXK1EalYznwHLC1fBAo4Ljp' },
        response: {
          'WWW-Authenticate':
            'Bearer realm="a, b", error="invalid_token", Newauth realm="apps", type=1, title="Login to \\"apps\\""',
        },
      }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
