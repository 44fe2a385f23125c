import type { Case, Fact } from './case.ts';
import { type Facts, factsOf } from './facts.ts';
import type { Diagnosis, Finding } from './finding.ts';
import { rank } from './rank.ts';
import type { Rule, Stage } from './rule.ts';
import { rules as catalogue } from './rules/index.ts';

type Outcome =
  | { readonly kind: 'found'; readonly finding: Finding }
  | { readonly kind: 'passed' | 'inapplicable' }
  | { readonly kind: 'notAssessed'; readonly fact: Fact; readonly reason: string }
  | { readonly kind: 'broken'; readonly error: string };

type RuleOutcome = Outcome & { readonly rule: string };

const STAGES: readonly Stage[] = ['cause', 'fallback', 'last'];

function assess(rule: Rule, facts: Facts): Outcome {
  for (const fact of rule.needs) {
    if (facts[fact] !== undefined) continue;
    const reason = facts.case.unseen[fact];
    return reason ? { kind: 'notAssessed', fact, reason } : { kind: 'inapplicable' };
  }
  try {
    if (!rule.applies(facts)) return { kind: 'inapplicable' };
    const finding = rule.evaluate(facts);
    return finding ? { kind: 'found', finding } : { kind: 'passed' };
  } catch (error) {
    return { kind: 'broken', error: String(error) };
  }
}

const isBlocking = (outcome: Outcome) => outcome.kind === 'found' && outcome.finding.severity === 'blocking';

/** Runs every rule on one Case. A crashing rule is reported as broken, and the others stand. */
export function diagnose(of: Case, rules: readonly Rule[] = catalogue): Diagnosis {
  const facts = factsOf(of);
  const outcomes: RuleOutcome[] = [];
  for (const stage of STAGES) {
    const needless = outcomes.some(isBlocking);
    for (const rule of rules) {
      if (rule.stage !== stage) continue;
      const outcome: Outcome = needless && stage !== 'cause' ? { kind: 'inapplicable' } : assess(rule, facts);
      outcomes.push({ rule: rule.id, ...outcome });
    }
  }
  const ids = (kind: 'passed' | 'inapplicable') => outcomes.filter((o) => o.kind === kind).map((o) => o.rule);
  return {
    ...rank(
      outcomes.flatMap((o) => (o.kind === 'found' ? [o.finding] : [])),
      rules,
    ),
    passed: ids('passed'),
    inapplicable: ids('inapplicable'),
    notAssessed: outcomes.flatMap((o) =>
      o.kind === 'notAssessed' ? [{ rule: o.rule, fact: o.fact, reason: o.reason }] : [],
    ),
    broken: outcomes.flatMap((o) => (o.kind === 'broken' ? [{ rule: o.rule, error: o.error }] : [])),
  };
}
