import { describe, expect, it } from 'vitest';
import { diagnose } from './diagnose.ts';
import { defineRule } from './rule.ts';
import { aCase } from './rules/a-case.ts';

const texts = { title: 'teapot', found: 'It is a teapot.', fix: 'Ask for tea.' };

/** Finds a teapot in the body, or in the status where no body was seen. */
const rule = defineRule({
  id: 'status-teapot',
  severity: 'blocking',
  who: ['api'],
  needs: ['response'],
  wants: ['body'],
  spec: ['https://www.rfc-editor.org/rfc/rfc2324'],
  texts: { en: texts, ja: texts },
  evaluate({ response, body }, found) {
    const isTeapot = body ? body.text.includes('teapot') : response.status === 418;
    return isTeapot
      ? found('found', {}, [{ kind: 'status', of: 'response', status: response.status }], 'certain')
      : undefined;
  },
});

const outcomeOf = (of: Parameters<typeof aCase>[0]) => {
  const { findings, passed, inapplicable, notAssessed } = diagnose(aCase(of), [rule]);
  return { findings: findings.map((finding) => finding.rule), passed, inapplicable, notAssessed };
};
const NOTHING = { findings: [], passed: [], inapplicable: [], notAssessed: [] };

describe('a rule that wants the body', () => {
  it('finds without it what the headers alone carry', () => {
    expect(outcomeOf({ status: 418 })).toEqual({ ...NOTHING, findings: ['status-teapot'] });
  });

  it('is not assessed when it found nothing and the body was not seen', () => {
    const notAssessed = [{ rule: 'status-teapot', fact: 'body', reason: 'devtools-closed' }];
    expect(outcomeOf({ status: 401 })).toEqual({ ...NOTHING, notAssessed });
  });

  it('has passed when it found nothing in the body', () => {
    expect(outcomeOf({ status: 401, body: 'coffee' })).toEqual({ ...NOTHING, passed: ['status-teapot'] });
  });

  it('has nothing to say where there was no answer', () => {
    expect(outcomeOf({ error: 'net::ERR_FAILED' })).toEqual({ ...NOTHING, inapplicable: ['status-teapot'] });
  });
});
