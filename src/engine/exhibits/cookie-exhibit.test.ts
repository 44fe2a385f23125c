import { describe, expect, it } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { explain } from '../explain.ts';
import { factsOf } from '../facts.ts';
import { corsSetUp } from '../remedies/cors-set-up/index.ts';
import { aCase, NOW } from '../rules/a-case.ts';
import { aCookie, CROSS_SITE_OMIT, sharedWith } from '../rules/a-cookie.ts';
import { aJwt } from '../rules/a-jwt.ts';

describe('a request without credentials', () => {
  const sketch = {
    page: 'https://app.example/',
    request: CROSS_SITE_OMIT,
    response: sharedWith('https://app.example'),
    more: { jar: [aCookie({ name: 'sessionid' })] },
  };
  const finding = (status: number, body: string) => diagnose(aCase({ ...sketch, status, body })).findings[0];

  it('is shown by the header that did not go, not by an attribute', () => {
    expect(finding(401, '')?.evidence).toEqual([{ kind: 'header-absent', of: 'request', name: 'Cookie' }]);
  });

  it('is not certain where nothing says that credentials are missing', () => {
    expect(finding(403, 'Forbidden')?.rule).toBe('cookie-credentials-omitted');
    expect(finding(403, 'Forbidden')?.confidence).toBe('likely');
    expect(finding(401, '')?.confidence).toBe('certain');
  });
});

describe('texts and code', () => {
  it('names the zone of a time, and writes a length in Japanese without a stray space', () => {
    const request = { Authorization: `Bearer ${aJwt({ exp: NOW / 1000 - 3600 })}` };
    const [found] = diagnose(aCase({ status: 401, request })).findings;
    expect(found && explain(found, 'en').verdict).toMatch(/[AP]M (?:UTC|GMT|[A-Z]{2,5})/);
    expect(found && explain(found, 'ja').verdict).toContain('1 時間前に');
  });

  it('allows no headers where none are asked for', () => {
    const facts = factsOf(aCase({ status: 401, request: { Origin: 'https://www.shop.test' } }));
    for (const write of Object.values(corsSetUp))
      expect(write(facts)?.text ?? '').not.toMatch(/Allow-Headers\W*(?:""|'');?$/m);
    expect(corsSetUp.nginx(facts).text).not.toContain('Allow-Headers');
  });
});
