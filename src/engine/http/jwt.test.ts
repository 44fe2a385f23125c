import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grantsOf, instantClaim, parseJwt } from './jwt.ts';

const encode = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const HEADER = { alg: 'HS256', typ: 'JWT' };
const jws = (claims: unknown, header: unknown = HEADER, signature = 'c2ln') =>
  `${encode(header)}.${encode(claims)}${signature === undefined ? '' : `.${signature}`}`;

/** RFC 7519 §3.1 and RFC 7515 §A.1. */
const RFC7519 =
  'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

/** RFC 7515 §A.3, the same claims signed with ES256. */
const ES256 =
  'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q';

/** RFC 7519 §6.1 and RFC 7515 §A.5, an unsecured JWT. */
const UNSECURED =
  'eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.';

/** RFC 7516 §3.3. */
const JWE =
  'eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.OKOawDo13gRp2ojaHV7LFpZcgV7T6DVZKTyKOMTYUmKoTCVJRgckCL9kiMT03JGeipsEdY3mx_etLbbWSrFr05kLzcSr4qKAq7YN7e9jwQRb23nfa6c9d-StnImGyFDbSv04uVuxIp5Zms1gNxKKK2Da14B8S4rzVRltdYwam_lDp5XnZAYpQdb76FdIKLaVmqgfwX7XWRxv2322i-vDxRfqNzo_tETKzpVLzfiwQyeyPGLBIO56YJ7eObdv0je81860ppamavo35UgoRdbYaBcoh9QcfylQr66oc6vFWXRcZ_ZT2LawVCWTIy3brGPi6UklfCpIMfIjf7iGdXKHzg.48V1_ALb6US04U3b.5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4vpzs9tX_EFShS8iB7j6jiSdiwkIr3ajwQzaBtQD_A.XFBoMYUZodetZdvTiFvSkQ';

const codes = (text: string) => parseJwt(text)?.problems.map(({ code }) => code);

describe('parseJwt', () => {
  it('reads the example of RFC 7519', () => {
    const parsed = parseJwt(RFC7519);
    expect(parsed?.value).toMatchObject({
      isEncrypted: false,
      header: { typ: 'JWT', alg: 'HS256' },
      claims: { iss: 'joe', exp: 1_300_819_380, 'http://example.com/is_root': true },
    });
    expect(parsed?.problems).toEqual([]);
    expect(parsed && instantClaim(parsed.value, 'exp')).toBe(1_300_819_380_000);
  });

  it('reads the example of RFC 7515', () => {
    const parsed = parseJwt(ES256);
    expect(parsed?.value).toMatchObject({ header: { alg: 'ES256' }, claims: { iss: 'joe', exp: 1_300_819_380 } });
    expect(parsed?.problems).toEqual([]);
  });

  it('says that an unsecured JWT has no signature', () => {
    expect(codes(UNSECURED)).toEqual(['alg-none']);
    expect(parseJwt(UNSECURED)?.problems[0]?.range).toEqual({ start: 0, end: UNSECURED.indexOf('.') });
  });

  it('knows a JWE and does not look into it', () => {
    const parsed = parseJwt(JWE);
    expect(parsed?.value).toMatchObject({ isEncrypted: true, header: { enc: 'A256GCM' } });
    expect(parsed?.value.claims).toBeUndefined();
    expect(parsed?.problems).toEqual([]);
  });

  it.each([
    [jws({ sub: 'é漢' }), []],
    [jws({}, HEADER, ''), ['signature-empty']],
    [`${encode(HEADER)}.${encode({})}`, ['part-count']],
    [`${jws({})}.more`, ['part-count']],
    [encode(HEADER), ['part-count']],
    ['eyJhbGciOiJIUzI1NiIsI', ['part-not-base64url', 'part-count']],
    ['eyJhbGciOiJIUzI1NiIsInR5cCI6...', ['part-not-json', 'part-not-base64url', 'part-count', 'signature-empty']],
    [`${encode(HEADER)}.a+b.c2ln`, ['part-not-base64url']],
    [`${encode(HEADER)}.${encode('text')}.c2ln`, ['part-not-json']],
    [`${encode(HEADER)}.${encode('[1]')}.c2ln`, ['part-not-json']],
    [jws({}, { alg: { toString: 1 } }), []],
  ])('%s', (text, problems) => {
    expect(codes(text)).toEqual(problems);
  });

  it.each(['', 'abc', 'a.b.c', '2YotnFZFEjr1zCsicMWpAA', 'mF_9.B5f-4.1JqM', 'eyebrow'])(
    'is not fooled by %o',
    (text) => {
      expect(parseJwt(text)).toBeUndefined();
    },
  );

  it('gives back any claims', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (claims) => {
        expect(parseJwt(jws(claims))?.value.claims).toEqual(JSON.parse(JSON.stringify(claims)));
      }),
    );
  });

  it('takes any text', () => {
    const piece = fc.constantFrom('eyJ', 'hbGciOiJIUzI1NiJ9', '.', '..', '=', 'e30', 'bnVsbA', '"', 'ewo', 'MQ');
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (value) => {
        const parsed = parseJwt(value);
        expect(parsed?.value.parts.map((part) => part.text).join('.') ?? value).toBe(value);
      }),
    );
  });
});

describe('claims', () => {
  const claims = (of: unknown) => {
    const parsed = parseJwt(jws(of));
    if (!parsed) throw new Error('no JWT');
    return parsed.value;
  };

  it('takes instants in seconds only', () => {
    expect(instantClaim(claims({ exp: 1.5 }), 'exp')).toBe(1500);
    expect(instantClaim(claims({ exp: 1_795_168_800_000 }), 'exp')).toBeUndefined();
    expect(instantClaim(claims({ exp: '1795168800' }), 'exp')).toBeUndefined();
    expect(instantClaim(claims({}), 'exp')).toBeUndefined();
  });

  it('collects what is granted, claim by claim', () => {
    const of = { scope: 'a b', scp: ['c'], roles: 'd', realm_access: { roles: ['e', 1] }, permissions: {} };
    expect(grantsOf(claims(of))).toEqual([
      { claim: 'scope', names: ['a', 'b'] },
      { claim: 'scp', names: ['c'] },
      { claim: 'roles', names: ['d'] },
      { claim: 'permissions', names: [] },
      { claim: 'realm_access.roles', names: ['e'] },
    ]);
    expect(grantsOf(claims({ realm_access: null }))).toEqual([]);
  });
});
