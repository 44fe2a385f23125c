import { expect, it } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { aCase } from '../rules/a-case.ts';
import { aCookie, CROSS_SITE_OMIT, sharedWith } from '../rules/a-cookie.ts';

const LOGIN = 'https://login.example/signin';

/** A call without credentials that was sent on, first to another path of the API and then to this URL. */
const sentOn = (to: string, status: number) =>
  aCase({
    page: 'https://app.example/',
    before: ['/v2/me', to].map((location) => ({
      url: `https://api.shop.test${location === to ? '/v2/me' : '/me'}`,
      request: CROSS_SITE_OMIT,
      status: 302,
      response: { ...sharedWith('https://app.example'), Location: location },
    })),
    url: to,
    request: { ...CROSS_SITE_OMIT, Origin: 'null' },
    status,
    error: 'net::ERR_FAILED',
    more: { jar: [aCookie({})] },
  });

it('shows the leg that was sent on to the sign-in page, with the redirect', () => {
  const { findings, explained } = diagnose(sentOn(LOGIN, 200));
  expect(findings.map(({ rule }) => rule)).toEqual(['cookie-credentials-omitted']);
  expect(explained.map(({ finding }) => finding.rule)).toContain('cors-redirect-to-login');
  expect(findings[0]?.evidence).toMatchObject([
    { kind: 'header-absent', name: 'Cookie', hop: 1 },
    { kind: 'header', name: 'Location', value: LOGIN, hop: 1 },
  ]);
});

it('is the last leg where that refused by itself, or no sign-in page is in sight', () => {
  for (const of of [sentOn('https://auth.example/me', 401), sentOn('https://files.example/me', 200)])
    expect(diagnose(of).findings.map(({ rule }) => rule)).not.toContain('cookie-credentials-omitted');
});
