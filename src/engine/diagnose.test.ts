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

describe('a rule', () => {
  const common = { severity: 'blocking', who: ['page'], needs: [], spec: [], texts: { en: texts, ja: texts } } as const;
  const evidence = [{ kind: 'error', name: 'x' }] as const;
  const finds = defineRule({ ...common, id: 'finds', evaluate: (_, found) => found('found', {}, evidence, 'certain') });

  it('that crashes is reported, and the others stand', () => {
    const crashes = defineRule({
      ...common,
      id: 'crashes',
      evaluate: () => {
        throw new RangeError('no such place');
      },
    });
    const { findings, broken } = diagnose(aCase({ status: 401 }), [crashes, finds]);
    expect(broken).toEqual([{ rule: 'crashes', error: 'RangeError: no such place' }]);
    expect(findings.map(({ rule }) => rule)).toEqual(['finds']);
  });

  it('of a later stage is not asked once something blocking was found', () => {
    const later = defineRule({ ...common, id: 'later', stage: 'last', evaluate: finds.evaluate });
    const silent = defineRule({ ...common, id: 'silent', evaluate: () => undefined });
    expect(diagnose(aCase({ status: 401 }), [later, finds]).inapplicable).toEqual(['later']);
    expect(diagnose(aCase({ status: 401 }), [later, silent]).findings).toHaveLength(1);
  });

  it('that lacks a fact says which, and why nobody saw it', () => {
    const needy = defineRule({ ...common, id: 'needy', needs: ['request'], evaluate: finds.evaluate });
    const { notAssessed } = diagnose(aCase({ request: null, error: 'net::ERR_FAILED' }), [needy]);
    expect(notAssessed).toEqual([{ rule: 'needy', fact: 'request', reason: 'never-sent' }]);
  });
});
