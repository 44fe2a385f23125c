import { describe, expect, it } from 'vitest';
import { isLinear } from '../testing/growth.ts';
import { parseChallenges } from './challenges.ts';
import { wantedRights } from './wanted-rights.ts';

const wanted = (field: string, text?: string) =>
  wantedRights(parseChallenges(field).value, {
    ...(text !== undefined && { body: { text, mime: '', truncated: false } }),
  });

describe('wantedRights', () => {
  it.each<[string, string | undefined, readonly string[]]>([
    ['Bearer error="insufficient_scope", scope="a:read b:write"', '{"scope":"c"}', ['a:read', 'b:write']],
    ['', '{"error":"insufficient_scope","scope":"api read_user"}', ['api', 'read_user']],
    ['', '{"error":{"code":"x","required_scopes":["orders:write","orders:read"]}}', ['orders:write', 'orders:read']],
    ['', '{"errors":[{"context":{"requiredGranularScopes":["crm.read"]}}]}', ['crm.read']],
    ['', '{"ok":false,"error":"missing_scope","needed":"chat:write","provided":"chat:read"}', ['chat:write']],
    ['', '{"error":"insufficient_scope","required":"orders:write"}', ['orders:write']],
    ['', '{"message":"Missing required scope: orders:write"}', ['orders:write']],
    ['', "The token lacks the scope 'orders.write'.", ['orders.write']],
    [
      '',
      "IDW10203: The 'scope' or 'scp' claim does not contain scopes 'access_user' or was not found",
      ['scp', 'access_user'],
    ],
    ['', 'Requires one of the scopes orders:write, orders:admin.', ['orders:write', 'orders:admin']],
    ['', 'Missing scope https://www.example.com/auth/orders', []],
    ['Bearer error="insufficient_scope", error_description="Requires scope orders:write"', undefined, ['orders:write']],
    ['Bearer error="insufficient_scope"', undefined, []],
    ['', '{"error":"insufficient_scope"}', []],
    ['', 'Insufficient scope', []],
    ['', 'Forbidden', []],
  ])('%s %s', (field, text, rights) => {
    expect(wanted(field, text)).toEqual(rights);
  });

  it.each(['scope ', ' a.a', '{"a":'])('is linear in bodies of %j', (unit) => {
    expect(isLinear((text) => wanted('', `scope${text}`), unit)).toBe(true);
  });
});
