import { describe, expect, it } from 'vitest';
import type { Confidence, Finding, Severity } from './finding.ts';
import { rank } from './rank.ts';

const finding = (rule: string, severity: Severity = 'blocking', confidence: Confidence = 'certain'): Finding => ({
  rule,
  severity,
  confidence,
  who: ['page'],
  text: 'found',
  values: {},
  evidence: [{ kind: 'error', name: 'x' }],
});

const order = (findings: readonly Finding[]) => rank(findings, []).findings.map(({ rule }) => rule);

describe('findings', () => {
  it('stand by severity before confidence', () => {
    const [risky, blocking] = [finding('a', 'risky', 'certain'), finding('b', 'blocking', 'possible')];
    expect(order([finding('c', 'note'), risky, blocking])).toEqual(['b', 'a', 'c']);
  });

  it('stand by confidence before area', () => {
    const likely = finding('cors-origin-missing', 'blocking', 'likely');
    expect(order([likely, finding('token-expired')])).toEqual(['token-expired', 'cors-origin-missing']);
  });

  it('stand by area: what stops a request earlier is first, and an unknown area last', () => {
    const rules = ['unexplained', 'token-expired', 'authorization-missing', 'cookie-expired', 'cors-error-uncovered'];
    expect(order(rules.map((rule) => finding(rule)))).toEqual(rules.toReversed());
  });

  it('leave the list when a cause explains them, also through another symptom', () => {
    const beats = [
      { id: 'cause', beats: ['symptom'] },
      { id: 'symptom', beats: ['far-symptom'] },
      { id: 'absent', beats: ['other'] },
    ];
    const found = ['far-symptom', 'symptom', 'other', 'cause'].map((rule) => finding(rule));
    const { findings, explained } = rank(found, beats);
    expect(findings.map(({ rule }) => rule)).toEqual(['other', 'cause']);
    expect(explained.map(({ finding: { rule }, by }) => [rule, by])).toEqual([
      ['far-symptom', 'symptom'],
      ['symptom', 'cause'],
    ]);
  });

  it('are not explained by a cause that is less bad than they are', () => {
    const found = [finding('cause', 'risky'), finding('symptom', 'blocking')];
    expect(rank(found, [{ id: 'cause', beats: ['symptom'] }]).findings.map(({ rule }) => rule)).toEqual([
      'symptom',
      'cause',
    ]);
  });
});
