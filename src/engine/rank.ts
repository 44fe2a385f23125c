import type { Confidence, Diagnosis, Finding, Severity } from './finding.ts';
import type { Rule } from './rule.ts';

const SEVERITIES: readonly Severity[] = ['blocking', 'risky', 'note'];
const CONFIDENCES: readonly Confidence[] = ['certain', 'likely', 'possible'];

/** What stops a request earlier stands first: an answer that the page may not read hides every other cause from it. */
const AREAS = [
  'proxy',
  'cors',
  'set-cookie',
  'cookie',
  'session',
  'csrf',
  'apikey',
  'basic',
  'digest',
  'authorization',
  'dpop',
  'oauth',
  'token',
  'challenge',
];

function areaOf(rule: string): number {
  const index = AREAS.findIndex((area) => rule.startsWith(`${area}-`));
  return index === -1 ? AREAS.length : index;
}

const placeOf = ({ severity, confidence, rule }: Finding) =>
  [SEVERITIES.indexOf(severity), CONFIDENCES.indexOf(confidence), areaOf(rule)] as const;

function compare(a: Finding, b: Finding): number {
  const [aSeverity, aConfidence, aArea] = placeOf(a);
  const [bSeverity, bConfidence, bArea] = placeOf(b);
  return aSeverity - bSeverity || aConfidence - bConfidence || aArea - bArea;
}

/** Explained symptoms leave the list; the rest stand by severity, confidence and area. */
export function rank(
  findings: readonly Finding[],
  rules: readonly Pick<Rule, 'id' | 'beats'>[],
): Pick<Diagnosis, 'findings' | 'explained'> {
  const found = new Set(findings.map(({ rule }) => rule));
  const causeOf = new Map<string, string>();
  for (const { id, beats } of rules) {
    if (!found.has(id)) continue;
    for (const symptom of beats) if (!causeOf.has(symptom)) causeOf.set(symptom, id);
  }
  return {
    findings: findings.filter(({ rule }) => !causeOf.has(rule)).toSorted(compare),
    explained: findings.flatMap((finding) => {
      const by = causeOf.get(finding.rule);
      return by ? [{ finding, by }] : [];
    }),
  };
}
