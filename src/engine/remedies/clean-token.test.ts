import { describe, expect, it } from 'vitest';
import { factsOf } from '../facts.ts';
import { aCase } from '../rules/a-case.ts';
import cleanToken from './clean-token.ts';

const codeFor = (Authorization: string) =>
  cleanToken.snippets.page?.(factsOf(aCase({ status: 401, request: { Authorization } })))?.text ?? '';

/** What the snippet's first line makes of a stored text. */
function cleaned(Authorization: string, stored: string): unknown {
  const expression = /^const token = (.*);$/m.exec(codeFor(Authorization))?.[1] ?? '';
  return new Function('stored', `return ${expression}`)(stored);
}

describe('the remedy for a token that was stored with more than itself', () => {
  it.each([
    ['Bearer "abc"', '"abc"'],
    ['Bearer ab c', 'ab c'],
    ['Bearer abc\\n', 'abc\\n'],
    ['Bearer abc\\r\\n', 'abc\\r\\n'],
    ['Bearer %61bc', '%61bc'],
  ])('makes abc of what was sent as %s', (field, stored) => {
    expect(cleaned(field, stored)).toBe('abc');
  });

  it('lets nothing through that is no token', () => {
    expect(codeFor('Bearer abé')).toContain('/^[\\w\\-.~+/]+=*$/.test(token)');
  });
});
