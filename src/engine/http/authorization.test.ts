import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLinear } from '../testing/growth.ts';
import { parseAuthorization, tokenOf } from './authorization.ts';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln';

/** [field, scheme, separator, repeated schemes, token, problems with the text they mark] */
const TABLE: readonly (readonly [string, string | undefined, string, readonly string[], string, readonly string[]])[] =
  [
    // RFC 9110 §11.6.2 leaves the form to the scheme; these are the examples of RFC 6750 §2.1, 7617 §2, 7616 §3.9.1, 5849 §3.5.1.
    ['Bearer mF_9.B5f-4.1JqM', 'Bearer', ' ', [], 'mF_9.B5f-4.1JqM', []],
    ['Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==', 'Basic', ' ', [], 'QWxhZGRpbjpvcGVuIHNlc2FtZQ==', []],
    ['Digest username="Mufasa", uri="/dir"', 'Digest', ' ', [], 'username="Mufasa", uri="/dir"', []],
    ['OAuth realm="Example", oauth_nonce="7d8f"', 'OAuth', ' ', [], 'realm="Example", oauth_nonce="7d8f"', []],
    [
      'AWS4-HMAC-SHA256 Credential=AK/2026, Signature=fe5f',
      'AWS4-HMAC-SHA256',
      ' ',
      [],
      'Credential=AK/2026, Signature=fe5f',
      [],
    ],
    ['Token token="abc", nonce="d"', 'Token', ' ', [], 'token="abc", nonce="d"', []],
    ['MyScheme abc', 'MyScheme', ' ', [], 'abc', []],
    ['bEaReR abc', 'bEaReR', ' ', [], 'abc', []],
    ['Basic x:y', 'Basic', ' ', [], 'x:y', ['character-invalid :']],

    ['', undefined, '', [], '', ['scheme-missing ', 'credentials-empty ']],
    ['Bearer', 'Bearer', '', [], '', ['credentials-empty ']],
    [`Bearer Bearer${JWT}`, 'Bearer', ' ', ['Bearer'], JWT, ['scheme-duplicated Bearer']],
    ['Bearer ', 'Bearer', ' ', [], '', ['credentials-empty ']],
    ['Bearer Bearer', 'Bearer', ' ', ['Bearer'], '', ['scheme-duplicated Bearer', 'credentials-empty ']],
    ['Bearer Bearer abc', 'Bearer', ' ', ['Bearer'], 'abc', ['scheme-duplicated Bearer']],
    ['Bearer bearer abc', 'Bearer', ' ', ['bearer'], 'abc', ['scheme-duplicated bearer']],
    [
      'Bearer Bearer Bearer abc',
      'Bearer',
      ' ',
      ['Bearer', 'Bearer'],
      'abc',
      ['scheme-duplicated Bearer', 'scheme-duplicated Bearer'],
    ],
    ['Bearer Basic dTpw', 'Bearer', ' ', ['Basic'], 'dTpw', ['scheme-duplicated Basic']],
    ['Bearer Bearer: abc', 'Bearer', ' ', ['Bearer'], 'abc', ['scheme-duplicated Bearer']],
    ['Bearer token', 'Bearer', ' ', [], 'token', []],
    ['Basic basic123', 'Basic', ' ', [], 'basic123', []],
    [`BearerBearer ${JWT}`, 'Bearer', '', ['Bearer'], JWT, ['scheme-duplicated Bearer', 'separator-malformed ']],

    ['Bearer: abc', 'Bearer', ': ', [], 'abc', ['separator-malformed : ']],
    ['Bearer=abc', 'Bearer', '=', [], 'abc', ['separator-malformed =']],
    ['Bearer, abc', 'Bearer', ', ', [], 'abc', ['separator-malformed , ']],
    ['Bearer\tabc', 'Bearer', '\t', [], 'abc', ['separator-malformed \t']],
    ['Bearer  abc', 'Bearer', '  ', [], 'abc', ['separator-malformed   ']],
    [`Bearer${JWT}`, 'Bearer', '', [], JWT, ['separator-malformed ']],
    [`Bearer_${JWT}`, 'Bearer', '', [], `_${JWT}`, ['separator-malformed ']],
    ['Bearer2YotnFZFEjr1zCsicMWpAA', 'Bearer', '', [], '2YotnFZFEjr1zCsicMWpAA', ['separator-malformed ']],

    [JWT, undefined, '', [], JWT, ['scheme-missing ']],
    [`${JWT} x`, undefined, '', [], `${JWT} x`, ['scheme-missing ', 'white-space  ']],
    ['key=AAAAx', undefined, '', [], 'key=AAAAx', ['scheme-missing ']],
    ['2YotnFZFEjr1zCsicMWpAA', undefined, '', [], '2YotnFZFEjr1zCsicMWpAA', ['scheme-missing ']],
    ['undefined', undefined, '', [], 'undefined', ['scheme-missing ']],
    ['undefined abc', 'undefined', ' ', [], 'abc', []],

    ['Bearer "abc"', 'Bearer', ' ', [], 'abc', ['quoted "abc"']],
    ["Bearer 'abc'", 'Bearer', ' ', [], 'abc', ["quoted 'abc'"]],
    ['Bearer “abc”', 'Bearer', ' ', [], 'abc', ['quoted “abc”']],
    ['Bearer a bc', 'Bearer', ' ', [], 'a bc', ['white-space  ']],
    ['Bearer abc\\n', 'Bearer', ' ', [], 'abc\\n', ['white-space \\n']],
    ['Bearer abc%3D%3D', 'Bearer', ' ', [], 'abc%3D%3D', ['percent-encoded %3D%3D']],
    ['Bearer ａｂc', 'Bearer', ' ', [], 'ａｂc', ['character-invalid ａｂ']],
    ['Bearer ab\u200bc', 'Bearer', ' ', [], 'ab\u200bc', ['character-invalid \u200b']],
    [
      'Bearer abc, Bearer def',
      'Bearer',
      ' ',
      [],
      'abc, Bearer def',
      ['credentials-repeated ,', 'white-space  ', 'white-space  '],
    ],
  ];

describe('parseAuthorization', () => {
  it.each(TABLE)('%s', (field, scheme, separator, repeated, token, problems) => {
    const { value, problems: found } = parseAuthorization(field);
    expect(value.scheme?.text).toBe(scheme);
    expect(value.separator.text).toBe(separator);
    expect(value.repeated.map(({ text }) => text)).toEqual(repeated);
    expect(tokenOf(value).text).toBe(token);
    expect(found.map(({ code, range }) => `${code} ${field.slice(range.start, range.end)}`)).toEqual(problems);
  });

  const piece = fc.constantFrom(
    'Bearer',
    'basic',
    'Token',
    ' ',
    '\t',
    ':',
    '=',
    ',',
    '"',
    'eyJhbGci',
    '.',
    'abc',
    '%3D',
    '…',
  );
  const field = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  );

  it('takes any text, and says of every part where it stands', () => {
    fc.assert(
      fc.property(field, (text) => {
        const { value, problems } = parseAuthorization(text);
        const { scheme, separator, repeated, credentials } = value;
        for (const span of [...(scheme ? [scheme] : []), separator, ...repeated, credentials, tokenOf(value)])
          expect(text.slice(span.range.start, span.range.end)).toBe(span.text);
        for (const { range } of problems) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('gives back scheme and token of every well-formed field', () => {
    const token68 = fc.stringMatching(/^[\w\-.~+/]{1,60}={0,2}$/);
    fc.assert(
      fc.property(fc.constantFrom('Bearer', 'DPoP', 'Basic', 'Token'), token68, (scheme, token) => {
        fc.pre(token.toLowerCase() !== scheme.toLowerCase());
        const { value, problems } = parseAuthorization(`${scheme} ${token}`);
        expect([value.scheme?.text, tokenOf(value).text, problems]).toEqual([scheme, token, []]);
      }),
    );
  });

  it.each(['Bearer ', 'Bearer', 'a,', ' ', '%'])('is linear in %j', (unit) => {
    expect(isLinear((text) => parseAuthorization(`Bearer ${text}`), unit)).toBe(true);
  });
});
