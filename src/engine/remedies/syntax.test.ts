import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../facts.ts';
import { aCase } from '../rules/a-case.ts';
import { aCookie, CROSS_SITE } from '../rules/a-cookie.ts';
import { answerBlocked, preflightFailed } from '../rules/a-cors.ts';
import { aJwt } from '../rules/a-jwt.ts';
import type { Code } from './code.ts';
import { remedies } from './index.ts';

/** What ends a literal, begins an interpolation or a comment, or breaks a line in some language. */
const HOSTILE = `"'\`\${x}#{y}%z\\ü\u2028\n*/ $(id) ?>`;

const hostilePreflight = preflightFailed(403, { 'Access-Control-Allow-Methods': `GET, ${HOSTILE}` });

const CASES = {
  'nothing but a 401': aCase({ status: 401 }),
  'a refused preflight': aCase(preflightFailed(401, {})),
  'an answer that names another origin': aCase(answerBlocked(401, { 'Access-Control-Allow-Origin': 'https://x.test' })),
  'hostile values': aCase({
    page: 'https://app.example/',
    method: 'PUT',
    url: `https://api.shop.test/a$b/"'\`;{x}#{y}?q=\${z}&copy=1`,
    request: { ...CROSS_SITE, 'X-H': HOSTILE, Cookie: `s=${HOSTILE}`, Authorization: `Bearer ${HOSTILE}` },
    status: 401,
    response: {
      'WWW-Authenticate': `Bearer realm="a", error="insufficient_scope", scope="\${x} 'y' \`z\`"`,
      'X-Request-Id': HOSTILE,
      'Set-Cookie': `session${HOSTILE}=1; SameSite=None`,
    },
    more: { jar: [aCookie({ name: `session${HOSTILE}` })] },
  }),
  'hostile claims': aCase({
    request: { Authorization: `Bearer ${aJwt({ iss: HOSTILE, aud: HOSTILE, scope: HOSTILE })}` },
    status: 401,
  }),
  'a hostile preflight': aCase({
    ...hostilePreflight,
    preflight: {
      ...hostilePreflight.preflight,
      request: { Origin: `https://${HOSTILE}.test`, 'Access-Control-Request-Headers': `x-$a,x-%b,x-'c,x-\`d` },
    },
  }),
} as const;

/** A module, or statements of a function's body. */
function isScript(text: string, lang: 'js' | 'ts'): boolean {
  return [text, `async () => {\n${text}\n}`].some((source) => {
    try {
      return parseAst(source, { lang }).type === 'Program';
    } catch {
      return false;
    }
  });
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** Where no parser is at hand: no value begins a line of its own, and none is missing. */
const isWhole = (text: string): boolean =>
  text.trim() !== '' && !/^\*\/ \$\(id\)|[\u2028\u2029]|undefined|NaN|\[object/m.test(text);

function parses({ language, text }: Code): boolean {
  if (language === 'javascript') return isScript(text, 'js');
  if (language === 'typescript') return isScript(text, 'ts');
  return language === 'json' ? isJson(text) : isWhole(text);
}

describe.each(Object.entries(CASES))('the code for %s', (_, of) => {
  it.each(remedies)('parses: $id', ({ snippets }) => {
    for (const [stack, write] of Object.entries(snippets)) {
      const code = write(factsOf(of));
      if (code) expect(parses(code), `${stack}\n${code.text}`).toBe(true);
    }
  });
});
