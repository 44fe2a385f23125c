import type { Case, Fact } from './case.ts';
import { ofWholeExchange } from './facts/refusing-leg.ts';
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

/** The first of these facts that is missing, with why nobody saw it; no reason when there was nothing to see. */
function missing(of: readonly Fact[], facts: Facts) {
  const fact = of.find((each) => facts[each] === undefined);
  return fact && { fact, reason: facts.case.unseen[fact] };
}

function assess(rule: Rule, of: Facts): Outcome {
  const facts = rule.leg === 'refusing' ? of.refusing : of;
  const lacks = missing(rule.needs, facts);
  if (lacks)
    return lacks.reason ? { kind: 'notAssessed', fact: lacks.fact, reason: lacks.reason } : { kind: 'inapplicable' };
  try {
    if (!rule.applies(facts)) return { kind: 'inapplicable' };
    const finding = rule.evaluate(facts);
    if (finding) return { kind: 'found', finding: facts === of ? finding : ofWholeExchange(finding, facts) };
    const misses = missing(rule.wants, facts);
    return misses?.reason ? { kind: 'notAssessed', fact: misses.fact, reason: misses.reason } : { kind: 'passed' };
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
