import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLinear } from '../testing/growth.ts';
import { type Challenge, paramOf, parseChallenges } from './challenges.ts';

const sketch = ({ scheme, token68, params }: Challenge) => [
  scheme.text,
  ...(token68 ? [token68.text] : []),
  ...params.map(({ name, text }) => `${name.text}=${text}`),
];

/** [field, challenges, problems with the text they mark] */
const TABLE: readonly (readonly [string, readonly (readonly string[])[], readonly string[]])[] = [
  // RFC 9110 §11.6.1
  [
    'Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""',
    [
      ['Basic', 'realm=simple'],
      ['Newauth', 'realm=apps', 'type=1', 'title=Login to "apps"'],
    ],
    [],
  ],
  // RFC 6750 §3
  [
    'Bearer realm="example", error="invalid_token", error_description="The access token expired"',
    [['Bearer', 'realm=example', 'error=invalid_token', 'error_description=The access token expired']],
    [],
  ],
  ['Bearer realm="example"', [['Bearer', 'realm=example']], []],
  // RFC 7616 §3.9.1, and §3.9.2
  ...['SHA-256', 'MD5'].map(
    (algorithm) =>
      [
        `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`,
        [
          [
            'Digest',
            'realm=http-auth@example.org',
            'qop=auth, auth-int',
            `algorithm=${algorithm}`,
            'nonce=7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
            'opaque=FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS',
          ],
        ],
        [],
      ] as const,
  ),
  [
    'Digest realm="api@example.org", qop="auth", algorithm=SHA-512-256, nonce="5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK", opaque="HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS", charset=UTF-8, userhash=true',
    [
      [
        'Digest',
        'realm=api@example.org',
        'qop=auth',
        'algorithm=SHA-512-256',
        'nonce=5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK',
        'opaque=HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS',
        'charset=UTF-8',
        'userhash=true',
      ],
    ],
    [],
  ],
  // The credentials of RFC 7616 §3.9.2 are written like a challenge, their user name by RFC 8187 where it is not hashed.
  [
    `Digest username*=UTF-8''J%C3%A4s%C3%B8n%20Doe, realm="api@example.org", uri="/doe.json", algorithm=SHA-512-256, nc=00000001, cnonce="NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v", qop=auth, userhash=false`,
    [
      [
        'Digest',
        "username*=UTF-8''J%C3%A4s%C3%B8n%20Doe",
        'realm=api@example.org',
        'uri=/doe.json',
        'algorithm=SHA-512-256',
        'nc=00000001',
        'cnonce=NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v',
        'qop=auth',
        'userhash=false',
      ],
    ],
    [],
  ],
  // RFC 9449 §7.1, its answer to a token that fails, §9, and §7.2 for both schemes
  ['DPoP algs="ES256 PS256"', [['DPoP', 'algs=ES256 PS256']], []],
  [
    'DPoP error="invalid_token", error_description="Invalid DPoP key binding", algs="ES256"',
    [['DPoP', 'error=invalid_token', 'error_description=Invalid DPoP key binding', 'algs=ES256']],
    [],
  ],
  [
    'DPoP error="use_dpop_nonce", error_description="Resource server requires nonce in DPoP proof"',
    [['DPoP', 'error=use_dpop_nonce', 'error_description=Resource server requires nonce in DPoP proof']],
    [],
  ],
  ['Bearer, DPoP algs="ES256 PS256"', [['Bearer'], ['DPoP', 'algs=ES256 PS256']], []],
  // RFC 9470 §3
  [
    'Bearer error="insufficient_user_authentication", error_description="A different authentication level is required", acr_values="myACR"',
    [
      [
        'Bearer',
        'error=insufficient_user_authentication',
        'error_description=A different authentication level is required',
        'acr_values=myACR',
      ],
    ],
    [],
  ],
  [
    'Bearer error="insufficient_user_authentication", error_description="More recent authentication is required", max_age="5"',
    [
      [
        'Bearer',
        'error=insufficient_user_authentication',
        'error_description=More recent authentication is required',
        'max_age=5',
      ],
    ],
    [],
  ],
  // RFC 9728 §5.1, RFC 4559 §4.1, RFC 7617 §2 and §2.1
  [
    'Bearer resource_metadata="https://resource.example.com/.well-known/oauth-protected-resource"',
    [['Bearer', 'resource_metadata=https://resource.example.com/.well-known/oauth-protected-resource']],
    [],
  ],
  ['Basic realm="WallyWorld"', [['Basic', 'realm=WallyWorld']], []],
  ['Negotiate a87421000492aa874209af8bc028', [['Negotiate', 'a87421000492aa874209af8bc028']], []],
  ['Basic realm="foo", charset="UTF-8"', [['Basic', 'realm=foo', 'charset=UTF-8']], []],

  ['Bearer', [['Bearer']], []],
  ['Negotiate, NTLM', [['Negotiate'], ['NTLM']], []],
  ['Negotiate\nNTLM\nBasic realm="a, b"', [['Negotiate'], ['NTLM'], ['Basic', 'realm=a, b']], []],
  [
    'Negotiate YII=, Basic realm="x"',
    [
      ['Negotiate', 'YII='],
      ['Basic', 'realm=x'],
    ],
    [],
  ],
  [', ,Bearer , ,Basic realm = "x",', [['Bearer'], ['Basic', 'realm=x']], []],
  ['', [], []],

  ['Bearer realm="a" error="b"', [['Bearer', 'realm=a', 'error=b']], ['comma-missing  ']],
  [
    'Bearer realm="a" Basic realm="b"',
    [
      ['Bearer', 'realm=a'],
      ['Basic', 'realm=b'],
    ],
    ['comma-missing  '],
  ],
  ['Bearer realm="a"; error="b"', [['Bearer', 'realm=a', 'error=b']], ['separator-invalid ; ']],
  ['Bearer realm="a', [['Bearer', 'realm=a']], ['quote-unterminated "a']],
  ["Bearer realm='my api', error=x", [['Bearer', 'realm=my api', 'error=x']], ["quote-single 'my api'"]],
  [
    'Bearer error_description=The token expired, scope=a',
    [['Bearer', 'error_description=The token expired', 'scope=a']],
    ['value-unquoted The token expired'],
  ],
  [
    'Bearer realm=my api Basic realm=x',
    [
      ['Bearer', 'realm=my api'],
      ['Basic', 'realm=x'],
    ],
    ['value-unquoted my api', 'comma-missing  '],
  ],
  ['Bearer uri=https://a.test/x', [['Bearer', 'uri=https://a.test/x']], ['value-unquoted https://a.test/x']],
  ['Basic realm=', [['Basic', 'realm=']], ['value-missing ']],
  ['error="x", scope="y"', [['', 'error=x', 'scope=y']], ['scheme-missing ']],
  ['Unauthorized access to API', [], ['text-unexpected Unauthorized access to API']],
  ['Please log in, Basic realm="x"', [['Basic', 'realm=x']], ['text-unexpected Please log in']],
  ['Bearer token is required', [['Bearer']], ['text-unexpected token is required']],
  ['Bearer the token realm="x"', [['Bearer', 'realm=x']], ['text-unexpected the token']],
  ['Bearer Basic realm="x"', [['Bearer'], ['Basic', 'realm=x']], []],
];

describe('parseChallenges', () => {
  it.each(TABLE)('%s', (field, challenges, problems) => {
    const { value, problems: found } = parseChallenges(field);
    expect(value.map(sketch)).toEqual(challenges);
    expect(found.map(({ code, range }) => `${code} ${field.slice(range.start, range.end)}`)).toEqual(problems);
  });

  it('finds parameters without letter case, the first of a name', () => {
    const [challenge] = parseChallenges('Bearer Error="a", error="b"').value;
    expect(challenge && paramOf(challenge, 'error')?.text).toBe('a');
    expect(challenge && paramOf(challenge, 'scope')).toBeUndefined();
  });

  const piece = fc.constantFrom(
    'Bearer',
    'Basic',
    'realm',
    '=',
    '"',
    "'",
    ',',
    ';',
    ' ',
    '\n',
    '\\',
    'a',
    'é',
    '==',
    '(',
  );
  const field = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
  );

  it('takes any text, and says of every part where it stands', () => {
    fc.assert(
      fc.property(field, (text) => {
        const { value, problems } = parseChallenges(text);
        for (const { scheme, params } of value) {
          for (const span of [scheme, ...params.flatMap((param) => [param.name, param.value])])
            expect(text.slice(span.range.start, span.range.end)).toBe(span.text);
        }
        for (const { range } of problems) expect(range.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('gives back every well-formed list', () => {
    const name = fc.stringMatching(/^[a-z_]{1,12}$/);
    const param = fc.tuple(
      name,
      fc.string({ maxLength: 20 }).filter((text) => !text.includes('\n')),
    );
    const challenge = fc.tuple(fc.constantFrom('Bearer', 'Basic', 'DPoP', 'Custom'), fc.array(param, { maxLength: 4 }));
    const quote = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
    fc.assert(
      fc.property(fc.array(challenge, { minLength: 1, maxLength: 3 }), (challenges) => {
        const written = challenges
          .map(([scheme, params]) =>
            [scheme, params.map(([key, text]) => `${key}=${quote(text)}`).join(', ')].join(' ').trim(),
          )
          .join(', ');
        const { value, problems } = parseChallenges(written);
        expect(value.map(sketch)).toEqual(
          challenges.map(([scheme, params]) => [scheme, ...params.map(([key, text]) => `${key}=${text}`)]),
        );
        expect(problems).toEqual([]);
      }),
    );
  });

  it.each(['a ', 'Bearer a=b c ', '\\"', 'Bearer r="', ','])('is linear in %j', (unit) => {
    expect(isLinear(parseChallenges, unit)).toBe(true);
  });
});
